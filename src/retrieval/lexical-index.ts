/** Words to items: an SQLite FTS5 table in memory with English stems, and words and character pairs for Chinese. */
import type Sqlite from 'better-sqlite3'
import { atOnce, bySteps, type Steps, stride } from '../catalog/steps.js'
import type { Item } from '../contracts/item.js'
import { openSqlite } from '../storage/index.js'
import { factsText } from './item-texts.js'
import { RecentValues } from './recent-values.js'
import { RowScores } from './row-scores.js'
import { joinedWords, segmentText } from './segment-text.js'
import { contentWords } from './stop-words.js'

/** What a word in running text counts beside one among the facts. */
const descriptionShare = 0.6
/** BM25 only orders what holds the same words: measured, which words an item holds says more than how often. */
const frequencyShare = 0.1
const mostWords = 48
/** Rows of recent words that are remembered, 12 bytes each. */
const rememberedRows = 2_000_000
/** What a remembered word costs beside its rows. */
const wordCost = 20

export interface LexicalMatch {
  /** Summed rarity of the query's words that the row holds, larger is better; rows without a match are absent. */
  readonly scores: RowScores
  /** Share in [0, 1] of the query's words, weighted by their rarity, that an item holds. A word that no item has counts as the rarest. */
  readonly coverage: RowScores
}

/** The rows that hold one word. */
interface WordRows {
  readonly rarity: number
  readonly rows: Uint32Array
  readonly scores: Float64Array
}

/** @example new LexicalIndex(catalog.items).search('red tent').get(0) */
export class LexicalIndex implements Disposable {
  readonly #database = openSqlite(':memory:')
  readonly #find: Sqlite.Statement<[string], [number, number]>
  readonly #findFacts: Sqlite.Statement<[string], number>
  #size = 0
  readonly #words = new RecentValues<string, WordRows>(rememberedRows, ({ rows }, word) => rows.length + word.length + wordCost)

  /** @param pictureColours colours seen in the picture of a row, searchable like stated ones */
  constructor(items: readonly Item[], pictureColours: (row: number) => readonly string[] = () => []) {
    this.#database.exec(
      `CREATE VIRTUAL TABLE item USING fts5(facts, description, content='', tokenize='porter unicode61 remove_diacritics 2')`,
    )
    this.#find = this.#database
      .prepare<[string], [number, number]>(`SELECT rowid - 1, -bm25(item, 1, ${descriptionShare}) FROM item WHERE item MATCH ?`)
      .raw()
    this.#findFacts = this.#database.prepare<[string], number>('SELECT rowid - 1 FROM item WHERE item MATCH ?').pluck()
    atOnce(this.#insert(items, pictureColours))
  }

  /** The same, letting others in meanwhile. */
  static async open(items: readonly Item[], pictureColours: (row: number) => readonly string[] = () => []): Promise<LexicalIndex> {
    const index = new LexicalIndex([])
    await bySteps(index.#insert(items, pictureColours))
    return index
  }

  *#insert(items: readonly Item[], pictureColours: (row: number) => readonly string[]): Steps<void> {
    const insert = this.#database.prepare('INSERT INTO item (rowid, facts, description) VALUES (?, ?, ?)')
    this.#database.exec('BEGIN')
    for (const [row, item] of items.entries()) {
      insert.run(row + 1, indexed(factFields(item, pictureColours(row))), indexed(descriptionFields(item)))
      if (row % stride === stride - 1) yield
    }
    this.#database.exec('COMMIT')
    this.#size = items.length
  }

  /** The score of every row that holds at least one of the query's words. */
  search(text: string): RowScores {
    return this.match(text).scores
  }

  match(text: string): LexicalMatch {
    const found = contentWords(segmentText(text))
      .slice(0, mostWords)
      .map(word => this.#words.get(word, () => this.#rowsOf(word)))
    const scores = new RowScores(this.#size)
    const weights = new RowScores(this.#size)
    for (const { rarity, rows, scores: own } of found) {
      rows.forEach((row, index) => {
        scores.add(row, own[index] ?? 0)
        weights.add(row, rarity)
      })
    }
    const whole = found.reduce((sum, { rarity }) => sum + rarity, 0)
    const coverage = new RowScores(this.#size)
    for (const [row, weight] of weights) coverage.add(row, whole === 0 ? 0 : weight / whole)
    return { scores, coverage }
  }

  #rowsOf(word: string): WordRows {
    // Quoted: a query is untrusted and must not become FTS5 syntax.
    const quoted = `"${word.replaceAll('"', '""')}"`
    const found = this.#find.all(quoted)
    const inFacts = new Set(this.#findFacts.all(`facts : ${quoted}`))
    const rarity = Math.log(1 + (this.#size - found.length + 0.5) / (found.length + 0.5))
    return {
      rarity,
      rows: Uint32Array.from(found, ([row]) => row),
      scores: Float64Array.from(
        found,
        ([row, frequency]) => rarity * (inFacts.has(row) ? 1 : descriptionShare) + frequencyShare * frequency,
      ),
    }
  }

  [Symbol.dispose](): void {
    this.#database.close()
  }
}

function factFields(item: Item, colours: readonly string[]): string {
  const translated = Object.values(item.translations ?? {}).map(({ title }) => title ?? '')
  return [factsText(item, colours), ...translated].join(' ')
}

function descriptionFields(item: Item): string {
  const translated = Object.values(item.translations ?? {}).map(({ description }) => description ?? '')
  return [item.description ?? '', ...translated].join(' ')
}

function indexed(text: string): string {
  return [...segmentText(text), ...joinedWords(text)].join(' ')
}
