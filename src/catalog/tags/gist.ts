/** A short gist of an item's reviews: what buyers praise. What is said counts only where reviews carry the words. */
import type { CompletionModel, CompletionRequest } from '../../contracts/ports.js'
import { CurioError } from '../../errors.js'
import { knownPraise } from './known-uses.js'
import type { Review } from './read-reviews.js'
import type { Proposal } from './tag.js'
import type { TagWords } from './tag-words.js'
import { ValueFinder } from './value-finder.js'

/** Proposes what is praised about an item. */
export type GistProposer = (item: string, reviews: readonly Review[], signal?: AbortSignal) => Promise<readonly Proposal[]>

const attribute = 'praised'
const fewestReviews = 2
const shownReviews = 6
const shownCharacters = 240
const mostPhrases = 4

/** At most four phrases in printable ASCII; it ends as the examples end. */
const grammar = String.raw`root ::= " " ("none" | p ("; " p){0,3}) "\n\n"
p ::= [a-z] [a-z' -]{2,30}`

/** Words of praise that at least two friendly reviews carry. */
export function createLexiconGist(words: TagWords): GistProposer {
  const finder = new ValueFinder(knownPraise, words)
  return async (item, reviews) => {
    const counts = new Map<string, { count: number; proposal: Proposal }>()
    for (const { text } of reviews.filter(isFriendly))
      for (const { value, start, text: words } of finder.stated(text)) {
        const count = (counts.get(value)?.count ?? 0) + 1
        const proposal = counts.get(value)?.proposal ?? {
          item,
          attribute,
          value,
          source: { field: 'reviews' as const, start, text: words },
          by: 'lexicon',
        }
        counts.set(value, { count, proposal })
      }
    return [...counts.values()].filter(({ count }) => count >= fewestReviews).map(({ proposal }) => proposal)
  }
}

/** Nothing where the model fails: the tags of the item are worth keeping without its gist. */
async function answerOf(model: CompletionModel, request: CompletionRequest): Promise<string> {
  try {
    return await model.complete(request)
  } catch (error) {
    const failure = CurioError.from(error, 'MODEL_FAILED')
    if (failure.code !== 'MODEL_FAILED') throw failure
    return 'none'
  }
}

/**
 * The model's phrases, each kept only where one friendly review has all its words in a row. Rejects with ABORTED when cancelled.
 *
 * @param prefix of `prompts/gist-reviews.md`
 */
export function createModelGist(model: CompletionModel, prefix: string, words: TagWords): GistProposer {
  return async (item, reviews, signal) => {
    const friendly = reviews.filter(isFriendly)
    if (friendly.length < fewestReviews) return []
    const shown = friendly.slice(0, shownReviews).map(({ text }) => `- ${text.replace(/\s+/gu, ' ').slice(0, shownCharacters)}\n`)
    const answer = await answerOf(model, {
      prefix,
      text: `Reviews:\n${shown.join('')}Praised:`,
      grammar,
      maxTokens: 50,
      stop: ['\n\n'],
      ...(signal && { signal }),
    })
    const phrases = (answer.trim().split('\n')[0] ?? '')
      .split('; ')
      .map(phrase => phrase.trim())
      .filter(phrase => phrase !== '' && phrase !== 'none')
    const finder = new ValueFinder([...new Set(phrases)].slice(0, mostPhrases), { ...words, synonyms: [] })
    const kept = new Map<string, Proposal>()
    for (const { text } of friendly)
      for (const { value, start, text: said } of finder.stated(text))
        if (!kept.has(value)) kept.set(value, { item, attribute, value, source: { field: 'reviews', start, text: said }, by: model.id })
    return [...kept.values()]
  }
}

function isFriendly({ rating }: Review): boolean {
  return rating === undefined || rating >= 4
}
