/** HTML and SVG put together from pieces: whatever is put in is text, unless it was made here itself. */

/** What is markup already. Only {@link html} makes it, so that nothing from outside can be taken for it. */
export class Markup {
  readonly #text: string

  constructor(parts: TemplateStringsArray, values: readonly Piece[]) {
    this.#text = String.raw({ raw: parts }, ...values.map(markupOf))
  }

  toString(): string {
    return this.#text
  }
}

/** Nothing is shown of `undefined` and `false`. */
export type Piece = string | number | false | undefined | Markup | readonly Piece[]

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/**
 * Every value is escaped, so that it is safe between tags and inside quoted attributes. An address from outside has to be http(s) besides: `publicItem` lets no other through.
 *
 * @example
 * html`<h1 title="${title}">${title}</h1>`.toString()
 */
export function html(parts: TemplateStringsArray, ...values: readonly Piece[]): Markup {
  return new Markup(parts, values)
}

function markupOf(piece: Piece): string {
  if (piece === undefined || piece === false) return ''
  if (piece instanceof Markup) return piece.toString()
  if (typeof piece === 'object') return piece.map(markupOf).join('')
  // Control characters have no place in a page; browsers would show them as boxes.
  return String(piece)
    .replace(/[^\P{Cc}\n\t]/gu, ' ')
    .replace(/[&<>"']/g, character => entities[character] ?? '')
}
