/** A fact or a wish's value made ready to be compared: what that costs is paid once, not at every comparison. */
import { titleTail } from '../catalog/title-tail.js'
import type { Facet } from '../contracts/wish.js'
import type { FactValue } from './facts-of.js'
import { segmentText } from './segment-text.js'

export interface PreparedFact {
  /** Folded. */
  readonly text: string
  /** Steps of a category, words of a title. */
  readonly parts: readonly string[] | undefined
  /** Place of the last word of a title before what follows the thing itself. */
  readonly head: number | undefined
  /** Of a yes/no fact. */
  readonly truth: boolean | undefined
  readonly number: number | undefined
}

/** @example prepareFact('Tops/Jackets', 'category').parts // ['tops', 'jackets'] */
export function prepareFact(value: FactValue, facet: Facet): PreparedFact {
  const text = fold(String(value))
  return {
    text,
    parts: partsOf(String(value), text, facet),
    head: facet === 'title' ? segmentText(text.replace(titleTail, '')).length - 1 : undefined,
    truth: typeof value === 'boolean' ? value : undefined,
    number: toNumber(value),
  }
}

/**
 * Whether a fact is the wished value: a category holds its steps as neighbours, a title its words.
 *
 * @param value prepared for the same facet
 */
export function isSameFact(fact: PreparedFact, value: PreparedFact): boolean {
  if (fact.parts !== undefined) return holdsRun(fact.parts, value.parts ?? [], fact.head)
  if (fact.text === value.text) return true
  return fact.truth !== undefined && value.text === (fact.truth ? 'yes' : 'no')
}

function partsOf(value: string, folded: string, facet: Facet): readonly string[] | undefined {
  if (facet === 'title') return segmentText(folded)
  if (facet !== 'category') return undefined
  return value
    .split('/')
    .map(fold)
    .filter(segment => segment !== '')
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}

/** True when `run` stands in `whole` as neighbours: `Tops/Jackets` in `Men/Tops/Jackets`; not where it only says of what kind the things are: 'tent' of 'tent pegs'. */
function holdsRun(whole: readonly string[], run: readonly string[], head: number | undefined): boolean {
  const stands = (start: number) => run.every((part, offset) => whole[start + offset] === part)
  return run.length > 0 && whole.some((_, start) => stands(start) && !qualifies(whole, start + run.length, head))
}

/** A word in the singular right before a title's last word in the plural. */
function qualifies(whole: readonly string[], next: number, head: number | undefined): boolean {
  return next === head && isPlural(whole[next]) && !isPlural(whole[next - 1])
}

function isPlural(word = ''): boolean {
  return /[^s]s$/.test(word)
}

/** A number, or a text with exactly one number in it ('3.2 kg'). */
function toNumber(value: FactValue): number | undefined {
  if (typeof value === 'number') return value
  const found = typeof value === 'string' ? value.slice(0, 100).match(/-?\d+(?:\.\d+)?/gu) : null
  return found?.length === 1 ? Number(found[0]) : undefined
}
