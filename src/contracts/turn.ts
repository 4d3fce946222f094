/** What goes into a turn and what comes out of it, on every channel. */
import type { InterestSummary } from './interest.js'
import type { Recommendation } from './recommendation.js'
import type { Understanding } from './understanding.js'
import type { Facet, Wish } from './wish.js'

/** What a button does to the interest model, where words are not needed. */
export type InterestEdit =
  | { readonly do: 'forget-wish'; readonly wish: string }
  /** Takes back what was said of an item. */
  | { readonly do: 'forget-item'; readonly item: string }
  | { readonly do: 'forget-all' }
  | { readonly do: 'undo' }

export interface TurnInput {
  readonly text?: string
  /** Path of a photograph, or its bytes. */
  readonly image?: string | Uint8Array
  /** A recording to search with, in this turn alone: path or bytes. */
  readonly audio?: string | Uint8Array
  readonly feedback?: { readonly item: string; readonly value: 'like' | 'dislike' | 'click' | 'cart' | 'purchase' }
  readonly context?: Readonly<Record<string, string>>
  readonly edit?: InterestEdit
}

export type TurnEvent =
  | { readonly type: 'turn-start'; readonly turnId: string; readonly sessionId: string }
  | { readonly type: 'understood'; readonly understanding: Understanding; readonly interest: InterestSummary }
  | { readonly type: 'question'; readonly text: string; readonly facet: Facet; readonly options: readonly string[] }
  | { readonly type: 'items'; readonly revision: number; readonly items: readonly Recommendation[]; readonly relaxed: readonly Wish[] }
  | { readonly type: 'text-delta'; readonly text: string }
  | { readonly type: 'turn-end'; readonly text: string; readonly timings: Readonly<Record<string, number>> }
  | { readonly type: 'error'; readonly code: string; readonly message: string }
