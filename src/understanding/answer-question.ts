/** An answer to our own question: '2', 'the blue', 'doesn't matter'. */
import type { DialogueAct, ReadingState } from '../contracts/understanding.js'
import type { Wish } from '../contracts/wish.js'

export interface QuestionAnswer {
  readonly acts: readonly DialogueAct[]
  readonly wishes: readonly Wish[]
}

const indifferent =
  /^\s*(?:no(?:ne|pe)?|neither|any|either|whatever|(?:it )?does(?:n't| not) matter|(?:i )?don'?t (?:care|mind)|no preference|无所谓|都可以|都行|随便|不重要|没关系|都不是?)\b|^(?:无所谓|都可以|都行|随便|不重要|没关系|都不)/i

export function answerQuestion(text: string, { question, turn }: ReadingState): QuestionAnswer | undefined {
  if (!question) return undefined
  if (indifferent.test(text)) return { acts: [{ type: 'withdraw', facet: question.facet }], wishes: [] }
  const option = optionOf(text, question.options)
  if (option === undefined) return undefined
  const wish: Wish = {
    id: `${question.facet}:want:${option}`,
    facet: question.facet,
    operator: 'is',
    values: [option],
    polarity: 'want',
    strength: 1,
    hard: true,
    evidence: text.trim(),
    turn,
    source: 'lexicon',
  }
  return { acts: [], wishes: [wish] }
}

function optionOf(text: string, options: readonly string[]): string | undefined {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/[.!。！]+$/, '')
  const number = /^(?:#|no\.? ?|number |option )?(\d{1,2})$/.exec(said)?.[1]
  if (number !== undefined) return options[Number(number) - 1]
  if (/^(?:yes|yeah|yep|sure|ok(?:ay)?|好的?|是的?|对)(?:,? please)?$/.test(said) && options.length === 1) return options[0]
  const bare = said
    .replace(/^(?:(?:the|i'd like|i would like|i want|i prefer|maybe|probably|rather|let's say) )+/, '')
    .replace(/(?:,? (?:one|ones|please|then))+$/, '')
  return options.find(option => option.toLowerCase() === bare)
}
