/** Reads with a language model what the lexicon left unexplained; keeps of its words only what the utterance carries. */
import type { CompletionModel } from '../contracts/ports.js'
import type { ModelReader, ReadingState, Understanding, UtteranceReader } from '../contracts/understanding.js'
import type { Wish } from '../contracts/wish.js'
import type { Prompt } from './load-prompt.js'
import { parseSearchAnswer, parseWishAnswer, searchGrammar, wishGrammar } from './model-answer.js'
import { keptWishes, type ModelPhrase } from './model-wishes.js'
import { phraseKey } from './words/tokenise.js'

export interface ReaderPrompts {
  /** Message → 'Want' and 'Avoid'. */
  readonly readWishes: Prompt
  /** Chinese wish → English search words. */
  readonly translateWish: Prompt
}

const wishTokens = 110
const searchTokens = 40
const longestMessage = 400
const longestSearch = 500

/** True when the lexicon left content words that a model could read. */
export function shouldAskModel(understanding: Understanding): boolean {
  return understanding.unexplained.length > 0 && understanding.searchText !== ''
}

/**
 * @param lexicon reads the model's phrases, so that a value of the catalogue gets its own facet; without it all are free words
 * @returns a reader that resolves to the first understanding itself where the model adds nothing, and rejects as the model does
 * @example createModelReader(completion, prompts, lexicon).refine(text, first, state)
 */
export function createModelReader(model: CompletionModel, prompts: ReaderPrompts, lexicon?: UtteranceReader): ModelReader {
  return {
    async refine(text, first, state, signal) {
      const message = text.slice(0, longestMessage).replace(/\s+/g, ' ').trim()
      const ask = (prompt: Prompt, request: Question) => complete(model, prompt, request, signal)
      return first.language === 'zh'
        ? translated(await ask(prompts.translateWish, searchQuestion(message)), first, state, lexicon)
        : refined(await ask(prompts.readWishes, wishQuestion(message)), message, first, state, lexicon)
    },
  }
}

interface Question {
  readonly text: string
  readonly grammar: string
  readonly maxTokens: number
}

const wishQuestion = (message: string): Question => ({ text: `Message: ${message}\nWant:`, grammar: wishGrammar, maxTokens: wishTokens })
const searchQuestion = (message: string): Question => ({
  text: `Wish: ${message}\nSearch:`,
  grammar: searchGrammar,
  maxTokens: searchTokens,
})

function complete(model: CompletionModel, { prefix }: Prompt, question: Question, signal: AbortSignal | undefined): Promise<string> {
  return model.complete({ prefix, ...question, stop: ['\n\n'], ...(signal && { signal }) })
}

/** English words for what the tables did not hold; a value of the catalogue among them scores, but never filters. */
function translated(answer: string, first: Understanding, state: ReadingState, lexicon: UtteranceReader | undefined): Understanding {
  const words = parseSearchAnswer(answer)
  if (words === '') return first
  const avoided = new Set(first.wishes.filter(wish => wish.polarity === 'avoid').map(wish => wish.facet))
  const found = lexicon ? keptWishes([{ phrase: words, polarity: 'want' }], { first, said: undefined, turn: state.turn, lexicon }) : []
  const wishes = found.filter(wish => wish.facet !== 'text' && wish.polarity === 'want' && !avoided.has(wish.facet))
  return merged({ ...first, searchText: joined(first.searchText, words) }, wishes)
}

function refined(
  answer: string,
  message: string,
  first: Understanding,
  state: ReadingState,
  lexicon: UtteranceReader | undefined,
): Understanding {
  const { want, avoid } = parseWishAnswer(answer)
  const phrases: ModelPhrase[] = [
    ...want.map((phrase): ModelPhrase => ({ phrase, polarity: 'want' })),
    ...avoid.map((phrase): ModelPhrase => ({ phrase, polarity: 'avoid' })),
  ]
  const said = new Set(phraseKey(message).split(' '))
  const wishes = keptWishes(phrases, { first, said, turn: state.turn, lexicon })
  if (wishes.length === 0) return first
  const words = wishes.filter(wish => wish.polarity === 'want').map(wish => wish.evidence)
  const searched = new Set(phraseKey(first.searchText).split(' '))
  const fresh = words.filter(
    phrase =>
      !phraseKey(phrase)
        .split(' ')
        .every(word => searched.has(word)),
  )
  return merged({ ...first, searchText: joined(first.searchText, ...fresh) }, wishes)
}

function merged(first: Understanding, wishes: readonly Wish[]): Understanding {
  if (wishes.length === 0) return first
  const acts = first.acts.some(act => act.type === 'wish') ? first.acts : [{ type: 'wish' as const }, ...first.acts]
  return { ...first, acts, wishes: [...first.wishes, ...wishes] }
}

function joined(...parts: readonly string[]): string {
  return parts
    .filter(part => part !== '')
    .join(' ')
    .slice(0, longestSearch)
}
