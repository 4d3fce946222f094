/** Reads the compact notes in which books, films, music and courses are written down. */
import type { Family } from './family.js'

export interface Shelf {
  readonly kind: string
  readonly category: string
  readonly brand: string
  /** Name of the fact that says who made it: `author`, `director`, … */
  readonly maker: string
  /** Name of the fact that says how long it is: `pages`, `minutes`, … */
  readonly length: string
  readonly use: readonly string[]
  readonly format: string
}

/**
 * One block an item, blank lines between: a line of facts, an English line, a Chinese line. The facts are
 * `id | title | Chinese title | maker | price or ? | genres | mood | year | length | language | audience`.
 */
export function readShelf(shelf: Shelf, notes: string): Family[] {
  return notes
    .trim()
    .split(/\n\s*\n/)
    .map(block => readBlock(shelf, block))
}

function readBlock(shelf: Shelf, block: string): Family {
  const [facts = '', text = '', zhText = ''] = block.split('\n').map(line => line.trim())
  const cells = facts.split('|').map(cell => cell.trim())
  const [
    id = '',
    title = '',
    zh = '',
    maker = '',
    price = '',
    genres = '',
    mood = '',
    year = '',
    length = '',
    language = '',
    audience = '',
  ] = cells
  if (cells.length !== 11 || zhText === '') throw new Error(`A note of ${shelf.category} is incomplete: ${facts}`)
  return {
    id,
    kind: shelf.kind,
    brand: shelf.brand,
    category: shelf.category,
    title,
    zh,
    text,
    zhText,
    ...(price === '?' ? {} : { price: Number(price) }),
    facts: {
      [shelf.maker]: maker,
      genre: genres.split(',').map(genre => genre.trim()),
      mood,
      year: Number(year),
      [shelf.length]: Number(length),
      language,
      audience,
      format: shelf.format,
      use: shelf.use,
    },
  }
}
