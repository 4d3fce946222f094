/** A reply cut into sentences, each with the records that it names and the stretch of words that is about each. */
import type { Reply } from '../converse.js'
import { allValues, type RawRecord } from './raw-record.js'

export interface Mention {
  /** Records that may be meant: several where titles are shared. */
  readonly records: readonly RawRecord[]
  readonly start: number
  readonly end: number
}

export interface SpokenSentence {
  /** As it was said. */
  readonly said: string
  /** With every named title as `⟨n⟩`. */
  readonly masked: string
  readonly mentions: readonly Mention[]
  /** Who 'it' is: the last one named before. */
  readonly before: readonly RawRecord[]
}

/** What of a sentence is about the same records. */
export interface Stretch {
  readonly text: string
  readonly records: readonly RawRecord[]
}

const quoteMarks = /“([^”]*)”/g

/** Sentence ends that are neither in a title nor in a number nor in quotes. */
function split(text: string): string[] {
  return text
    .replace(/(?<=[。！？])(?![”）])/g, '\n')
    .replace(/(?<=[.!?…]”?)\s+(?=[\p{Lu}\p{Script=Han}“⟨\d$€£])/gu, '\n')
    .split('\n')
    .map(part => part.trim())
    .filter(part => part !== '')
}

export class ReplyReader {
  readonly #byTitle = new Map<string, RawRecord[]>()
  readonly #titles: readonly string[]

  constructor(readonly records: ReadonlyMap<string, RawRecord>) {
    for (const record of records.values())
      for (const title of record.titles) this.#byTitle.set(clean(title), [...(this.#byTitle.get(clean(title)) ?? []), record])
    this.#titles = [...this.#byTitle.keys()].sort((left, right) => right.length - left.length)
  }

  /** The records of a list, best first. */
  listed(list: Reply['shown']): RawRecord[] {
    return list.flatMap(({ item }) => this.records.get(item.id) ?? [])
  }

  read(reply: Reply): SpokenSentence[] {
    const near = this.#near(reply)
    const marks: Mention[] = []
    const masked = this.#mask(reply, near, marks)
    let before = this.#pointed(reply)
    return split(masked).map(part => {
      const mentions = [...part.matchAll(/⟨(\d+)⟩(?: ?[(（]([^)）]*)[)）])?/g)].flatMap((found): Mention[] => {
        const records = marks[Number(found[1])]?.records ?? []
        return [{ records: marked(records, found[2]), start: found.index, end: found.index + found[0].length }]
      })
      const sentence = {
        said: part.replace(/⟨(\d+)⟩/g, (_, place) => marks[Number(place)]?.records[0]?.title ?? ''),
        masked: part,
        mentions,
        before,
      }
      before = mentions.at(0)?.records ?? before
      return sentence
    })
  }

  /** Before anything is named, 'it' and 'both' are what the person pointed at, else what is shown first. */
  #pointed({ understanding, shown, lists }: Reply): readonly RawRecord[] {
    const pointed = understanding.acts.flatMap(act => ('targets' in act ? (act.targets ?? []) : []))
    const list = (shown.length > 0 ? shown : (lists.at(-1) ?? [])).map(({ item }) => item.id)
    const meant = understanding.acts.some(({ type }) => type === 'compare') && pointed.length < 2 ? list.slice(0, 2) : pointed
    return (meant.length > 0 ? meant : list.slice(0, 1)).flatMap(id => this.records.get(id) ?? [])
  }

  #isDescription(words: string): boolean {
    const plain = words.replace(/…$/, '').replace(/\s+/g, ' ').trim().slice(0, 30)
    return [...this.records.values()].some(({ description }) => description.includes(plain))
  }

  /** Titles of the screen first, then whatever the catalogue holds, where the text quotes or capitalises it. */
  #near({ shown, lists }: Reply): Map<string, RawRecord[]> {
    const near = new Map<string, RawRecord[]>()
    for (const record of [...shown, ...[...lists].reverse().flat()].flatMap(({ item }) => this.records.get(item.id) ?? []))
      for (const title of record.titles)
        if (!near.get(clean(title))?.includes(record)) near.set(clean(title), [...(near.get(clean(title)) ?? []), record])
    return near
  }

  #mask({ text, said, understanding }: Reply, near: ReadonlyMap<string, RawRecord[]>, marks: Mention[]): string {
    let left = text.replace(/“([^”]{40,})”/g, (quote, words: string) =>
      !this.#byTitle.has(words) && this.#isDescription(words) ? '“”' : quote,
    )
    const take = (title: string, records: readonly RawRecord[]) => {
      const at = new RegExp(`(?<![A-Za-z\\d])“?${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}”?(?![\\p{Ll}\\d])`, 'gu')
      left = left.replace(at, () => `⟨${marks.push({ records, start: 0, end: 0 }) - 1}⟩`)
    }
    for (const [title, records] of [...near].sort(([left], [right]) => right.length - left.length)) take(title, records)
    // Others of the catalogue are named in answers about it, and where the person named them; 'Frances' in an actor's name is no film.
    const asksShop = understanding.acts.some(({ type }) => type === 'ask-catalog')
    for (const title of this.#titles)
      if (title.length > 5 && left.includes(title) && (asksShop || said.includes(title))) take(title, this.#byTitle.get(title) ?? [])
    return left
  }
}

/** As the product prints titles: one line. */
function clean(title: string): string {
  return title.replace(/\s+/g, ' ').trim()
}

/** Of several with one title, those that the words in brackets fit; Chinese words may be a translation and fit all. */
function marked(records: readonly RawRecord[], mark: string | undefined): readonly RawRecord[] {
  if (mark === undefined || records.length < 2) return records
  const fitting = records.filter(
    record => allValues(record).includes(mark.toLowerCase()) || mark.replace(/[^\d.]/g, '') === String(record.price ?? '-'),
  )
  return fitting.length > 0 ? fitting : records
}

/** The sentence's stretches: from each name to the next; without a name, all of it is about who was named before. */
export function stretchesOf({ masked, mentions, before }: SpokenSentence): Stretch[] {
  const [first] = mentions
  if (first === undefined) return [{ text: masked, records: before }]
  return mentions.map(({ records, start, end }, place) => ({
    text: `${place === 0 ? masked.slice(0, start) : ''}⟨⟩${masked.slice(end, mentions[place + 1]?.start)}`,
    records,
  }))
}

/** What stands in quotation marks. */
export function quotesIn(text: string): string[] {
  return [...text.matchAll(quoteMarks)].map(found => found[1] ?? '')
}

export function withoutQuotes(text: string): string {
  return text.replace(quoteMarks, ' ')
}
