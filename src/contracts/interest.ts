/** What is believed about a person within a session. Plain data: it is stored, shown and edited as it is. */
import type { Language } from './language.js'
import type { Wish } from './wish.js'

export interface Reaction {
  readonly item: string
  readonly value: 'like' | 'dislike' | 'click' | 'cart' | 'purchase'
  readonly turn: number
}

/** What was asked for in one turn. Vectors are recomputed from the texts, so they are not stored. */
export interface QueryTrace {
  readonly turn: number
  readonly text: string
  /** Absolute path of a photograph shown in this turn. */
  readonly image?: string
}

export interface Interest {
  readonly turn: number
  readonly language: Language
  readonly wishes: readonly Wish[]
  readonly reactions: readonly Reaction[]
  readonly queries: readonly QueryTrace[]
  readonly context: Readonly<Record<string, string>>
  readonly shown: readonly (readonly string[])[]
}

/** What a person or a program is shown of the interest model. */
export interface InterestSummary {
  readonly wishes: readonly Wish[]
  readonly liked: readonly string[]
  readonly disliked: readonly string[]
  readonly context: Readonly<Record<string, string>>
  /** In the person's language. */
  readonly text: string
}
