/** What is asked of the readers of acts, and what they answer. */
import type { Catalog } from '../contracts/ports.js'
import type { DialogueAct, ReadingState } from '../contracts/understanding.js'
import type { Wish } from '../contracts/wish.js'
import type { MatchedTokens } from './match-values.js'
import type { ReferenceReading } from './reference-reader.js'
import type { Vocabulary } from './vocabulary.js'

export interface ActRequest {
  readonly text: string
  readonly state: ReadingState
  readonly catalog: Catalog
  readonly vocabulary: Vocabulary
  readonly matched: MatchedTokens
  /** Items referred to by place. */
  readonly references: ReferenceReading
}

export interface ActReading {
  readonly acts: readonly DialogueAct[]
  /** False where the values belong to an act ('forget the red'). */
  readonly takesWishes: boolean
  /** Wishes that answer our own question. */
  readonly wishes: readonly Wish[]
  /** Phrases that name an item rather than a wish. */
  readonly ignored: ReadonlySet<string>
}

/** Nothing of an act: values are wishes. */
export const empty: ActReading = { acts: [], takesWishes: true, wishes: [], ignored: new Set() }
/** Acts whose values are no wishes. */
export const only = (...acts: DialogueAct[]): ActReading => ({ ...empty, acts, takesWishes: false })
