/** What every page of the shop is drawn with. */
import type { Language } from '../../../contracts/language.js'
import type { Category } from './category-tree.js'
import type { PageWords } from './page-words.js'

export interface View {
  readonly language: Language
  /** The page offers the other language too. */
  readonly canSwitch: boolean
  readonly words: PageWords
  readonly shopName: string
  readonly departments: readonly Category[]
  /** Items in the cart. */
  readonly inCart: number
  /** This page's own address, for the switch of languages: path and query. */
  readonly address: string
}
