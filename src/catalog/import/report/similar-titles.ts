/** Items with the same title, and with titles of the same words in another order, number or punctuation. */
import type { Counted } from './import-report.js'
import { Tally } from './tally.js'

const most = 2_000_000

interface Pair {
  readonly title: string
  readonly row: number
  readonly other: number
}

export class SimilarTitles {
  /** First row by the title's hash: titles themselves would fill the memory. */
  readonly #exact = new Map<number, number>()
  readonly #near = new Map<number, number>()
  readonly #exactPairs = new Tally<Pair>(10)
  readonly #nearPairs = new Tally<Pair>(10)

  add(title: string, row: number): void {
    if (this.#exact.size >= most) return
    const words = title.toLowerCase()
    const same = first(this.#exact, hash(words), row)
    if (same !== undefined) {
      this.#exactPairs.add({ title, row, other: same })
      return
    }
    const near = first(this.#near, hash(signature(words)), row)
    if (near !== undefined) this.#nearPairs.add({ title, row, other: near })
  }

  result(id: (row: number) => string): Record<'sameTitles' | 'nearTitles', Counted<{ title: string; id: string; other: string }>> {
    const named = (tally: Tally<Pair>) => ({
      count: tally.count,
      examples: tally.result().examples.map(({ title, row, other }) => ({ title, id: id(row), other: id(other) })),
    })
    return { sameTitles: named(this.#exactPairs), nearTitles: named(this.#nearPairs) }
  }
}

function first(map: Map<number, number>, key: number, row: number): number | undefined {
  const before = map.get(key)
  if (before === undefined) map.set(key, row)
  return before
}

function signature(words: string): string {
  return [...new Set(words.split(/[^\p{L}\p{N}]+/u).map(word => (word.length > 3 ? word.replace(/e?s$/u, '') : word)))]
    .sort()
    .join(' ')
    .trim()
}

/** 53 bits: among two million titles two different ones meet once in four thousand imports. */
function hash(text: string): number {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}
