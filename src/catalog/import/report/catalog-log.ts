/** What is counted over all items of an import, whichever table they come from. */
import type { LoggedItem } from '../building/logged-item.js'
import { guessLanguage } from './guess-language.js'
import type { ImportReport } from './import-report.js'
import { PriceOutliers } from './price-outliers.js'
import { SimilarTitles } from './similar-titles.js'

interface TableStart {
  readonly source: string
  readonly place: number
}

const languageSample = 5000

export class CatalogLog {
  readonly #outliers = new PriceOutliers()
  readonly #titles = new SimilarTitles()
  readonly #currencies = new Map<string, number>()
  readonly #units = new Map<string, number>()
  readonly #languages = new Map<string, number>()
  /** Line and id of every written row, by its place. */
  readonly #lines: number[] = []
  readonly #ids: string[] = []
  readonly #starts: TableStart[] = []
  /** Local pictures, absolute path by name. */
  readonly pictures = new Map<string, string>()
  remotePictures = 0
  /** Recordings, absolute path by name. */
  readonly recordings = new Map<string, string>()

  /** How many rows came before each table. */
  get starts(): number[] {
    return this.#starts.map(({ place }) => place)
  }

  /** The next row to be added is the first of this table. */
  startTable(source: string): void {
    this.#starts.push({ source, place: this.#lines.length })
  }

  add(item: LoggedItem, line: number): void {
    const place = this.#lines.length
    this.#lines.push(line)
    this.#ids.push(item.id)
    this.#titles.add(item.title, place)
    if (item.price !== undefined) {
      this.#outliers.add(item.price, `${item.category?.split('/')[0] ?? 'all'} ${item.currency ?? ''}`.trim(), place)
      count(this.#currencies, item.currency ?? 'not named')
    }
    if (place < languageSample) count(this.#languages, guessLanguage(`${item.title} ${item.description ?? ''}`.slice(0, 2000)))
    for (const field of item.fields) {
      const unit = /^attributes\..*_(g|cm|l|m2|minutes|celsius)$/u.exec(field)?.[1]
      if (unit !== undefined) count(this.#units, unit)
    }
    for (const [name, path] of item.pictures.local) this.pictures.set(name, path)
    this.remotePictures += item.pictures.remote
    for (const [name, path] of item.recordings) this.recordings.set(name, path)
  }

  /** The table and line of a row that was written at a place. */
  at(place: number): { table: number; line: number; where: string; id: string } {
    const table = this.#starts.findLastIndex(start => start.place <= place)
    const line = this.#lines[place] ?? 0
    return { table, line, where: `${this.#starts[table]?.source ?? ''}:${line}`, id: this.#ids[place] ?? '' }
  }

  result(): Pick<ImportReport, 'outliers' | 'sameTitles' | 'nearTitles' | 'currencies' | 'units' | 'languages'> {
    return {
      outliers: this.#outliers.result(place => ({ where: this.at(place).where, id: this.at(place).id })),
      ...this.#titles.result(place => this.at(place).id),
      currencies: Object.fromEntries(this.#currencies),
      units: Object.fromEntries(this.#units),
      languages: Object.fromEntries([...this.#languages].sort((a, b) => b[1] - a[1])),
    }
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
