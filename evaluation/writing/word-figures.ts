/** How varied the words of replies are. */
import type { Reply } from './converse.js'

export interface WordFigures {
  /** Different first two words (two characters in Chinese) of sentences. */
  readonly openings: number
  /** Sentences that open like the one before them, over turns too. */
  readonly 'openings repeated': number
  /** Turns that open like the turn before. */
  readonly 'turns opening alike': number
  /** Words of an English sentence, characters of a Chinese one. */
  readonly 'sentence length': number
  /** Recommendations whose reasons for the first item have one in common with the recommendation before. */
  readonly 'reasons repeated': number
}

/** @param sessions the replies of each, in order */
export function wordFigures(sessions: readonly (readonly Reply[])[]): WordFigures {
  const told = sessions.map(turns => turns.map(reply => sentencesOf(reply.text)))
  const sentences = told.flat(2)
  const openings = told.map(turns => turns.flat().map(opening))
  const first = told.map(turns => turns.flatMap(([sentence]) => (sentence === undefined ? [] : [opening(sentence)])))
  const reasons = sessions.map(turns => turns.flatMap(reply => reasonsOf(reply) ?? []))
  return {
    openings: new Set(openings.flat()).size,
    'openings repeated': count(openings, (left, right) => left === right),
    'turns opening alike': count(first, (left, right) => left === right),
    'sentence length': Math.round((sentences.reduce((sum, sentence) => sum + lengthOf(sentence), 0) / sentences.length) * 10) / 10,
    'reasons repeated': count(reasons, (left, right) => left.some(reason => right.includes(reason))),
  }
}

function count<Value>(series: readonly (readonly Value[])[], alike: (left: Value, right: Value) => boolean): number {
  const pairs = series.flatMap(values => values.slice(1).map((value, place): [Value, Value] => [values[place] ?? value, value]))
  return pairs.filter(([left, right]) => alike(left, right)).length
}

function sentencesOf(text: string): string[] {
  return text
    .replace(/(?<=[。！？])(?![”）])/g, '\n')
    .replace(/(?<=[.!?…]”?)\s+(?=[\p{Lu}“$])/gu, '\n')
    .split('\n')
    .filter(part => part.trim() !== '')
}

function opening(sentence: string): string {
  const plain = sentence.replace(/^[“"]/, '')
  return /^\p{Script=Han}/u.test(plain) ? plain.slice(0, 2) : plain.toLowerCase().split(/\s+/).slice(0, 2).join(' ')
}

function lengthOf(sentence: string): number {
  const han = sentence.match(/\p{Script=Han}/gu)?.length ?? 0
  return han > 0 ? han : sentence.split(/\s+/).length
}

/** The reasons for the first item, as they were said. */
function reasonsOf({ text, shown }: Reply): string[][] | undefined {
  const [first] = shown
  if (first === undefined) return undefined
  const found =
    /(?:comes first: it is|first suggestion is .{1,80}?, which is|start with .{1,80}?, as it is|(?:here is|look at) .{1,80}? first: it is) (.+?)\.(?: |$)/i.exec(
      text,
    )?.[1] ?? /(?:先推荐|排在第一的是|可以先看看|首选是|这次先看)“[^”]*”(?:（[^）]*）)?：(.+?)。/.exec(text)?.[1]
  return found === undefined ? undefined : [found.split(/, | and |，/)]
}
