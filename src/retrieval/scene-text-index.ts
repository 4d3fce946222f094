/** What was read in a photograph, compared with what items are called and with what is written on their own pictures: by runs of three characters, because a camera misreads some. */
import type { SceneText } from '../contracts/ports.js'
import { RowScores } from './row-scores.js'

/** Characters of a run. */
const run = 3
/** An item holds this share of a word's runs, by their rarity, or the word says nothing of it. */
const leastShare = 0.3
/** A word as long as this says all it can; a shorter one is as easily read by mistake. */
const longWord = 6
/** A Chinese character says as much as this many letters. */
const lettersOfCharacter = 3

/**
 * @example
 * const index = new SceneTextIndex([['Bravo Apple Juice'], ['Tropicana Mandarin']])
 * index.match([{ text: 'Tropicama', confidence: 0.9 }]).get(1) // .6
 */
export class SceneTextIndex {
  readonly #rows = new Map<string, number[]>()
  readonly #size: number

  /** @param texts of each row */
  constructor(texts: readonly (readonly string[])[]) {
    this.#size = texts.length
    for (const [row, own] of texts.entries()) {
      const runs = new Set(own.flatMap(wordsOf).flatMap(runsOf))
      for (const characters of runs) this.#rowsOf(characters).push(row)
    }
  }

  /**
   * Σ over the words of share × confidence × rarity × length, each in [0, 1]: a word that only one item holds counts 1, one that all hold
   * nearly nothing.
   */
  match(read: readonly SceneText[]): RowScores {
    const sure = new Map<string, number>()
    for (const { text, confidence } of read) {
      for (const word of wordsOf(text)) sure.set(word, Math.max(sure.get(word) ?? 0, confidence))
    }
    const scores = new RowScores(this.#size)
    for (const [word, confidence] of sure) {
      const holders = this.#holders(word)
      const rarity = Math.log(1 + this.#size / holders.length) / Math.log(1 + this.#size)
      for (const [row, share] of holders) scores.add(row, share * confidence * rarity * Math.min(1, lengthOf(word) / longWord))
    }
    return scores
  }

  /** Rows that hold enough of a word, with the share. */
  #holders(word: string): [row: number, share: number][] {
    const shares = new RowScores(this.#size)
    const runs = [...new Set(runsOf(word))].map(characters => ({ rows: this.#rows.get(characters) ?? [] }))
    const rarities = runs.map(({ rows }) => Math.log(1 + (this.#size - rows.length + 0.5) / (rows.length + 0.5)))
    const whole = rarities.reduce((sum, rarity) => sum + rarity, 0)
    for (const [index, { rows }] of runs.entries()) {
      for (const row of rows) shares.add(row, (rarities[index] ?? 0) / whole)
    }
    return [...shares].filter(([, share]) => share >= leastShare)
  }

  #rowsOf(characters: string): number[] {
    const known = this.#rows.get(characters)
    if (known !== undefined) return known
    const rows: number[] = []
    this.#rows.set(characters, rows)
    return rows
  }
}

/** Without accents and case; numbers alone are prices and weights more often than names. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => lengthOf(word) >= run && /\p{L}/u.test(word))
}

function lengthOf(word: string): number {
  return [...word].reduce((sum, character) => sum + (/\p{Script=Han}/u.test(character) ? lettersOfCharacter : 1), 0)
}

function runsOf(word: string): string[] {
  const characters = [' ', ...word, ' ']
  return characters.slice(run - 1).map((_, start) => characters.slice(start, start + run).join(''))
}
