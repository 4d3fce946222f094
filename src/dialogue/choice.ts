/** What a list is asked for with, and the list with what there is to say of it. */
import type { Item } from '../contracts/item.js'
import type { Recommendation } from '../contracts/recommendation.js'
import type { Wish } from '../contracts/wish.js'

export interface RecommendRequest {
  readonly limit: number
  readonly image?: string | Uint8Array
  readonly audio?: string | Uint8Array
  /** Items not to show: what was shown already, when something else was asked for. */
  readonly exclude?: Iterable<string>
  /** Items to be like: 'more like the second'. */
  readonly similarTo?: readonly string[]
  /** Likeness to items is likeness of their sound. */
  readonly bySound?: true
  /** Number of the conversation: by it draws differ from one to the next. */
  readonly draw?: number
  readonly signal?: AbortSignal
}

export interface Choice {
  /** Best first. */
  readonly recommendations: readonly Recommendation[]
  readonly relaxed: readonly Wish[]
  /** True when items that would fit were left out because they had been shown. */
  readonly others: boolean
  /** How many items meet all that was asked, shown before or not being left out. */
  readonly fitting: number
  /** Why the list is empty, where it is. */
  readonly outcome: 'found' | 'nothing-fits' | 'not-carried' | 'nothing-more'
  /** The nearest item when nothing fits. */
  readonly closest?: Item
  /** Best first, beyond the list: what a question is chosen over. */
  readonly candidates: readonly Item[]
}
