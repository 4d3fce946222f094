/** What every item of a catalogue says to a wish: worked out once a wish, by value instead of by item, and remembered. */
import { atOnce, bySteps } from '../catalog/steps.js'
import type { Catalog } from '../contracts/ports.js'
import type { Facet, Wish } from '../contracts/wish.js'
import { type FactRows, factColumn, wordColumn } from './fact-columns.js'
import { factTest } from './fact-test.js'
import type { Verdict } from './meets-wish.js'
import { RecentValues } from './recent-values.js'
import { phraseStems } from './said-words.js'

/** How a verdict is written in a column: what is known outdoes what is not, and a yes outdoes a no. */
const [unknown, no, yes] = [0, 1, 2] as const

/** Bytes of remembered verdicts, one an item and wish. */
const rememberedBytes = 16_000_000
const mostFacets = 200
/** What most wishes are about. */
const commonFacets: readonly Facet[] = ['category', 'title', 'gender', 'price', 'brand', 'color', 'colour', 'material']

type WishedValues = Pick<Wish, 'facet' | 'operator' | 'values' | 'isStrict'>

/** The same answers as `meetsWish` and `allowedRows`, for a catalogue that does not change. */
export class WishVerdicts {
  readonly #catalog: Catalog
  readonly #pictureColours: (row: number) => readonly string[]
  readonly #columns: RecentValues<Facet, readonly FactRows[]>
  readonly #verdicts: RecentValues<string, Uint8Array>
  #words: ReadonlyMap<string, Uint32Array> | undefined

  /**
   * @param pictureColours colours seen in the picture of a row, where its record states none
   * @example new WishVerdicts(catalog).allowed([wishUnder50])
   */
  constructor(catalog: Catalog, pictureColours: (row: number) => readonly string[] = () => []) {
    this.#catalog = catalog
    this.#pictureColours = pictureColours
    this.#columns = new RecentValues(mostFacets)
    this.#verdicts = new RecentValues(Math.min(2000, Math.max(50, Math.floor(rememberedBytes / Math.max(1, catalog.items.length)))))
  }

  /** Reads the catalogue before the first wish does, letting others in: of a large one that takes a second. */
  async prepare(): Promise<void> {
    this.#words ??= await bySteps(wordColumn(this.#catalog.items))
    for (const facet of commonFacets) {
      const column = await bySteps(factColumn(this.#catalog.items, facet, this.#pictureColours))
      this.#columns.get(facet, () => column)
    }
  }

  /** Whether the item of a row respects a wish: an avoided value that it has is a no. */
  respects(wish: Wish): (row: number) => Verdict {
    const column = this.#column(wish)
    const names: readonly Verdict[] = wish.polarity === 'want' ? ['unknown', 'no', 'yes'] : ['unknown', 'yes', 'no']
    return row => names[column[row] ?? unknown] ?? 'unknown'
  }

  /**
   * Rows whose items pass every wish, in their order. A wanted fact must be known to be met; an avoided one must not be known to be there.
   * Whom a thing is for is the exception: what does not say so is for anyone.
   *
   * @param open 1 for each row that may be among them; all when absent
   */
  allowed(wishes: readonly Wish[], open?: Uint8Array): number[] {
    const passes = this.#passes(wishes, open)
    const rows: number[] = []
    for (let row = 0; row < passes.length; row++) if (passes[row] === 1) rows.push(row)
    return rows
  }

  /** How many rows are allowed. */
  count(wishes: readonly Wish[], open?: Uint8Array): number {
    return this.#passes(wishes, open).reduce((sum, passes) => sum + passes, 0)
  }

  #passes(wishes: readonly Wish[], open: Uint8Array | undefined): Uint8Array {
    const passes = open?.slice() ?? new Uint8Array(this.#catalog.items.length).fill(1)
    for (const wish of wishes) {
      const column = this.#column(wish)
      const isRefused = refusals(wish)
      for (let row = 0; row < passes.length; row++) if (isRefused[column[row] ?? unknown]) passes[row] = 0
    }
    return passes
  }

  #column({ facet, operator, values, isStrict = false }: WishedValues): Uint8Array {
    const key = JSON.stringify([facet, operator, isStrict, ...values.map(value => `${typeof value}:${value}`)])
    return this.#verdicts.get(key, () => this.#judge({ facet, operator, values, isStrict }))
  }

  #judge(wish: WishedValues): Uint8Array {
    const verdicts = new Uint8Array(this.#catalog.items.length)
    if (wish.values.length === 0) return verdicts
    if (wish.facet === 'text') {
      for (const value of wish.values) for (const row of this.#saying(String(value))) verdicts[row] = yes
      return verdicts
    }
    const test = factTest(wish)
    const facts = this.#columns.get(wish.facet, facet => atOnce(factColumn(this.#catalog.items, facet, this.#pictureColours)))
    for (const { fact, rows } of facts) {
      const answer = test(fact)
      if (answer === true) for (const row of rows) verdicts[row] = yes
      else if (answer === false) for (const row of rows) verdicts[row] = Math.max(no, verdicts[row] ?? no)
    }
    return verdicts
  }

  /** Rows that hold every word of a phrase. */
  #saying(phrase: string): readonly number[] {
    this.#words ??= atOnce(wordColumn(this.#catalog.items))
    const words = this.#words
    const lists = phraseStems(phrase)
      .map(stem => words.get(stem) ?? new Uint32Array(0))
      .sort((left, right) => left.length - right.length)
    const [shortest, ...others] = lists
    const sets = others.map(rows => new Set(rows))
    return shortest === undefined ? [] : [...shortest].filter(row => sets.every(set => set.has(row)))
  }
}

/** Which verdicts keep an item out. */
function refusals({ polarity, facet }: Wish): readonly boolean[] {
  return polarity === 'avoid' ? [false, false, true] : [facet !== 'gender', true, false]
}
