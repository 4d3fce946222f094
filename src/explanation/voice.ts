/** How the shop speaks: language, style, and the number that chooses among equal wordings. */
import type { Language } from '../contracts/language.js'

export interface Voice {
  readonly language: Language
  /** Turn number or seed: the same number gives the same words, the next number another opening. */
  readonly variant: number
  /** What the next sentence must not open with ({@link openingOf}): the sentence and the turn before it did. */
  readonly avoid?: readonly string[]
  readonly shopName?: string
  /** Default `warm`. `brief` leaves out invitations. */
  readonly style?: 'warm' | 'brief' | 'formal'
}
