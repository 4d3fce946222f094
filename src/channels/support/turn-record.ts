/** What is kept of a turn for the operator: figures, ids and codes, never words. */
import type { Recommendation } from '../../contracts/recommendation.js'
import type { TurnInput } from '../../contracts/turn.js'

/** Stages of a turn that are timed, in their order. */
export const stages = ['read', 'items', 'first-text', 'model-read', 'end'] as const

export type Stage = (typeof stages)[number]

/** Who supplied the wishes: the vocabulary alone, also the language model, or nobody, where none was stated. */
export type Reader = 'lexicon' | 'model' | 'none'

export type ReactionValue = NonNullable<TurnInput['feedback']>['value']

export type ShownItem = Pick<Recommendation, 'score' | 'parts'> & { readonly id: string; readonly title: string }

export interface TurnRecord {
  readonly sessionId: string
  /** When it ended, milliseconds since 1970. */
  readonly time: number
  /** Milliseconds from the turn's start. */
  readonly timings: Readonly<Partial<Record<Stage, number>>>
  readonly reader: Reader
  readonly relaxed: boolean
  readonly nothingFits: boolean
  readonly notUnderstood: boolean
  readonly reactions: readonly ReactionValue[]
  /** The list that counts: the last one of the turn. */
  readonly shown: readonly ShownItem[]
  /** The code of the error that ended it. */
  readonly error?: string
}
