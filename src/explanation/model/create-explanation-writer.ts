/** Lets a language model phrase the first item's sentences; a sentence leaves only when checked, after one rewrite the template speaks. */
import type { CompletionModel } from '../../contracts/ports.js'
import type { Recommendation } from '../../contracts/recommendation.js'
import type { Wish } from '../../contracts/wish.js'
import { CurioError } from '../../errors.js'
import { factsOf } from '../facts-of.js'
import { openingOf } from '../opening.js'
import { verifySentence } from '../verifier/verify-sentence.js'
import type { Voice } from '../voice.js'
import { itemTitle } from '../words/item-name.js'
import { clumsiness } from './clumsiness.js'
import { splitSentences } from './split-sentences.js'
import { metWishes, writingFacts } from './writing-facts.js'
import { writingRequest } from './writing-request.js'

export interface WritingPrompts {
  /** The fixed prefix: instruction and examples. */
  readonly writeExplanation: string
}

export interface WritingRequest {
  readonly voice: Voice
  readonly recommendation: Recommendation
  readonly wishes: readonly Wish[]
  /** What is said where the model does not speak: other languages, refused sentences, faults. */
  readonly template: readonly string[]
  readonly signal?: AbortSignal
}

export interface WrittenSentence {
  readonly sentence: string
  readonly origin: 'model' | 'template'
}

/** What became of the texts that the model was asked for, and what they cost. */
export interface WritingCounts {
  /** Its first text was said. */
  readonly kept: number
  /** Its second text was said, after a word on what was wrong with the first. */
  readonly rewritten: number
  /** The template was said instead. */
  readonly replaced: number
  /** Sentences of the model that were said. */
  readonly sentences: number
  /** Tokens that it wrote, said or not; 0 for models that do not count them. */
  readonly tokens: number
}

export interface ExplanationWriter {
  /** Checked sentences; never rejects for the model's faults. */
  write(request: WritingRequest): AsyncGenerator<string>
  /** The same with where each sentence comes from. */
  writeChecked(request: WritingRequest): AsyncGenerator<WrittenSentence>
  counts(): WritingCounts
}

type Attempt = { readonly sentences: readonly string[] } | { readonly faults: readonly string[] }

/** The most important reasons must be in the text: a true but empty sentence explains nothing. */
function missingReasons(text: string, { recommendation, wishes }: WritingRequest): string[] {
  const facts = writingFacts(recommendation, wishes)
  const met = metWishes(recommendation, wishes).filter(({ polarity }) => polarity === 'want')
  const needed = facts.slice(0, Math.min(2, new Set(met.map(({ facet }) => facet)).size))
  return needed.filter(({ value }) => !text.toLowerCase().includes(value.toLowerCase())).map(({ label }) => `missing ${label}`)
}

function check(text: string, request: WritingRequest): Attempt {
  const { item } = request.recommendation
  const sentences = splitSentences(text)
  const context = {
    facts: factsOf(item),
    items: [item],
    wishes: metWishes(request.recommendation, request.wishes),
    language: 'en' as const,
  }
  const faults = sentences.flatMap(sentence => {
    const verdict = verifySentence(sentence, context)
    return [...(verdict.ok ? [] : verdict.why), ...clumsiness(sentence, itemTitle(item, 'en'))]
  })
  const [first, second] = sentences
  const hasName = first?.toLowerCase().includes(itemTitle(item, 'en').toLowerCase()) === true
  const opensAlike = first !== undefined && second !== undefined && openingOf(first) === openingOf(second)
  const all = [
    ...faults,
    ...(hasName ? [] : ['missing name']),
    ...(opensAlike ? ['same opening twice'] : []),
    ...missingReasons(text, request),
  ]
  return all.length === 0 ? { sentences } : { faults: all }
}

/**
 * @param prompts The text of `prompts/write-explanation.md`.
 * @throws CurioError PROMPT_INVALID when the prompt lacks its examples.
 *
 * @example
 * const writer = createExplanationWriter(model, { writeExplanation })
 * for await (const sentence of writer.write({ voice, recommendation, wishes, template })) print(sentence)
 */
export function createExplanationWriter(model: CompletionModel, prompts: WritingPrompts): ExplanationWriter {
  if (!/^Facts: .+\nText: /m.test(prompts.writeExplanation))
    throw new CurioError('PROMPT_INVALID', 'write-explanation: no example with Facts: and Text:')
  const prefix = `${prompts.writeExplanation.trim()}\n\n`
  const counts = { kept: 0, rewritten: 0, replaced: 0, sentences: 0, tokens: 0 }

  async function attempt(request: WritingRequest, faults: readonly string[]): Promise<Attempt> {
    const text = await model.complete({
      ...writingRequest(prefix, request.recommendation, request.wishes, faults, request.signal),
      onTokens: count => {
        counts.tokens += count
      },
    })
    return check(text, request)
  }

  async function modelSentences(request: WritingRequest): Promise<readonly string[] | undefined> {
    try {
      const first = await attempt(request, [])
      if ('sentences' in first) {
        counts.kept += 1
        return first.sentences
      }
      const second = await attempt(request, first.faults)
      if ('sentences' in second) counts.rewritten += 1
      return 'sentences' in second ? second.sentences : undefined
    } catch {
      // A model that fails or is out of time is no reason to say nothing: the template speaks.
      return undefined
    }
  }

  async function* writeChecked(request: WritingRequest): AsyncGenerator<WrittenSentence> {
    const isAsked = request.voice.language === 'en'
    const sentences = isAsked ? await modelSentences(request) : undefined
    if (isAsked && sentences === undefined) counts.replaced += 1
    counts.sentences += sentences?.length ?? 0
    for (const sentence of sentences ?? request.template) yield { sentence, origin: sentences === undefined ? 'template' : 'model' }
  }

  async function* write(request: WritingRequest): AsyncGenerator<string> {
    for await (const { sentence } of writeChecked(request)) yield sentence
  }

  return { write, writeChecked, counts: () => ({ ...counts }) }
}
