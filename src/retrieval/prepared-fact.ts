/** A fact or a wish's value made ready to be compared: what that costs is paid once, not at every comparison. */
import { holdsKind, type TitleWords, titleWords } from '../catalog/names-kind.js'
import type { Facet } from '../contracts/wish.js'
import type { FactValue } from './facts-of.js'

export interface PreparedFact {
  /** Folded. */
  readonly text: string
  /** Of a category. */
  readonly steps: readonly string[] | undefined
  readonly title: TitleWords | undefined
  /** Of a yes/no fact. */
  readonly truth: boolean | undefined
  readonly number: number | undefined
}

/** @example prepareFact('Tops/Jackets', 'category').steps // ['tops', 'jackets'] */
export function prepareFact(value: FactValue, facet: Facet): PreparedFact {
  const text = fold(String(value))
  return {
    text,
    steps: facet === 'category' ? stepsOf(String(value)) : undefined,
    title: facet === 'title' ? titleWords(String(value)) : undefined,
    truth: typeof value === 'boolean' ? value : undefined,
    number: toNumber(value),
  }
}

/**
 * Whether a fact is the wished value: a category holds its steps as neighbours, a title names the kind.
 *
 * @param value prepared for the same facet
 */
export function isSameFact(fact: PreparedFact, value: PreparedFact): boolean {
  if (fact.steps !== undefined) return holdsRun(fact.steps, value.steps ?? [])
  if (fact.title !== undefined && value.title !== undefined) return holdsKind(fact.title, value.title)
  if (fact.text === value.text) return true
  return fact.truth !== undefined && value.text === (fact.truth ? 'yes' : 'no')
}

function stepsOf(value: string): readonly string[] {
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
