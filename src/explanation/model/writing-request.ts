/** What the model is asked for one item: facts as text, the vocabulary as grammar. */

import type { CompletionRequest } from '../../contracts/ports.js'
import type { Recommendation } from '../../contracts/recommendation.js'
import type { Wish } from '../../contracts/wish.js'
import { itemTitle } from '../words/item-name.js'
import { limitPhrase } from '../words/limit-phrase.js'
import { wishPhrase } from '../words/wish-phrase.js'
import { metWishes, writingFacts } from './writing-facts.js'
import { writingGrammar } from './writing-grammar.js'

const mostTokens = 90

/**
 * @param faults What was wrong with the first try; those words leave the vocabulary's neighbourhood by being named.
 */
export function writingRequest(
  prefix: string,
  recommendation: Recommendation,
  wishes: readonly Wish[],
  faults: readonly string[] = [],
  signal?: AbortSignal,
): CompletionRequest {
  const { item } = recommendation
  const name = itemTitle(item, 'en').replace(/[\n;|]/g, ' ')
  const facts = writingFacts(recommendation, wishes)
  const met = metWishes(recommendation, wishes).filter(({ polarity }) => polarity === 'want')
  const wanted = met.map(wish => (wish.operator === 'is' ? wishPhrase(wish, 'en') : limitPhrase(wish, 'en', item.currency)))
  const lines = [
    `Customer wants: ${wanted.length === 0 ? 'a suggestion' : wanted.join(', ')}`,
    `Item: ${name}`,
    `Facts: ${facts.map(({ label, value }) => `${label}: ${value}`).join('; ')}`,
    ...(faults.length === 0 ? [] : [`Not: ${faults.join('; ')}`]),
    'Text:',
  ]
  const limits = met.flatMap(wish => (wish.operator === 'is' ? [] : limitPhrase(wish, 'en', item.currency).split(' ').slice(-1)))
  return {
    prefix,
    text: lines.join('\n'),
    grammar: writingGrammar(name, [...facts.map(({ value }) => value), ...limits]),
    stop: ['\n\n'],
    maxTokens: mostTokens,
    ...(signal === undefined ? {} : { signal }),
  }
}
