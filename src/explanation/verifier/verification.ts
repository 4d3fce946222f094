/** What a sentence is held against, and the outcome. */
import type { Item } from '../../contracts/item.js'
import type { Language } from '../../contracts/language.js'
import type { Fact } from '../../contracts/recommendation.js'
import type { Wish } from '../../contracts/wish.js'

export interface VerificationContext {
  /** Of the items spoken of; `catalog` facts carry counts, ranges and shares. */
  readonly facts: readonly Fact[]
  /** In the order shown, best first. */
  readonly items: readonly Item[]
  readonly wishes: readonly Wish[]
  readonly language: Language
  /** Words of the person that may be quoted. */
  readonly said?: readonly string[]
}

export type Verdict = { readonly ok: true } | { readonly ok: false; readonly why: string[] }
