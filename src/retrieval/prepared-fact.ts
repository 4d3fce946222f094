/** A fact or a wish's value made ready to be compared: what that costs is paid once, not at every comparison. */
import type { Facet } from '../contracts/wish.js'
import type { FactValue } from './facts-of.js'
import { segmentText } from './segment-text.js'

export interface PreparedFact {
  /** Folded. */
  readonly text: string
  /** Steps of a category, words of a title. */
  readonly parts: readonly string[] | undefined
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
  if (fact.parts !== undefined) return holdsRun(fact.parts, value.parts ?? [])
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

/** True when `run` stands in `whole` as neighbours: `Tops/Jackets` in `Men/Tops/Jackets`. */
function holdsRun(whole: readonly string[], run: readonly string[]): boolean {
  return run.length > 0 && whole.some((_, start) => run.every((part, offset) => whole[start + offset] === part))
}

/** A number, or a text with exactly one number in it ('3.2 kg'). */
function toNumber(value: FactValue): number | undefined {
  if (typeof value === 'number') return value
  const found = typeof value === 'string' ? value.slice(0, 100).match(/-?\d+(?:\.\d+)?/gu) : null
  return found?.length === 1 ? Number(found[0]) : undefined
}
