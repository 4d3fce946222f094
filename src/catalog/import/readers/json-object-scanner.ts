/** Finds the objects that are rows in a JSON text that arrives in pieces. After a broken row it goes on at the next one. */

export interface FoundObject {
  readonly raw: string
  readonly line: number
  /** Name under which the enclosing object holds it. */
  readonly key?: string
  /** The text ended, or grew beyond reason, before the object did. */
  readonly cut?: boolean
}

const longestObject = 8_000_000

export class JsonObjectScanner {
  readonly #shape: 'array' | 'map'
  #enclosing: string[] = []
  #text = ''
  #line = 1

  constructor(shape: 'array' | 'map') {
    this.#shape = shape
  }

  /** The rows that are complete with this piece. */
  *push(piece: string): Generator<FoundObject> {
    this.#text += piece
    yield* this.#scan(false)
  }

  /** What is left when the text is over. */
  *end(): Generator<FoundObject> {
    yield* this.#scan(true)
  }

  *#scan(last: boolean): Generator<FoundObject> {
    let at = 0
    while (at < this.#text.length) {
      const character = this.#text[at]
      if (character === '"') {
        const end = stringEnd(this.#text, at)
        if (end === -1) break
        at = end
      } else if (character === '{' && this.#isRow()) {
        const outcome = this.#object(at, last)
        if (outcome === undefined) break
        yield outcome.found
        at = outcome.next
      } else {
        this.#bracket(character)
        at += 1
      }
    }
    this.#line += lineEnds(this.#text.slice(0, at))
    this.#text = this.#text.slice(at)
  }

  #isRow(): boolean {
    const parent = this.#enclosing.at(-1)
    return this.#shape === 'array' ? parent === '[' : this.#enclosing.length === 1 && parent === '{'
  }

  #bracket(character: string | undefined): void {
    if (character === '{' || character === '[') this.#enclosing.push(character)
    else if (character === '}' || character === ']') this.#enclosing.pop()
  }

  #object(start: number, last: boolean): { found: FoundObject; next: number } | undefined {
    const line = this.#line + lineEnds(this.#text.slice(0, start))
    const end = objectEnd(this.#text, start)
    const restart = nextStart(this.#text, start + 1, this.#shape)
    // A row that holds the start of the next line's row, and does not parse, has lost its own end.
    if (end !== -1 && (restart === -1 || restart > end || parses(this.#text.slice(start, end))))
      return { found: { raw: this.#text.slice(start, end), line, ...this.#key(start) }, next: end }
    if (end === -1 && !last && this.#text.length - start < longestObject) return undefined
    const next = restart === -1 ? (end === -1 ? this.#text.length : end) : restart
    return { found: { raw: this.#text.slice(start, next), line, cut: true }, next }
  }

  #key(start: number): { key?: string } {
    if (this.#shape === 'array') return {}
    const key = /"((?:[^"\\]|\\.){0,200})"\s*:\s*$/u.exec(this.#text.slice(Math.max(0, start - 300), start))?.[1]
    return key === undefined ? {} : { key }
  }
}

/** Behind the closing quotation mark, or -1. */
function stringEnd(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0
    while (text[at - 1 - slashes] === '\\') slashes += 1
    if (slashes % 2 === 0) return at + 1
  }
  return -1
}

function objectEnd(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at += 1) {
    const character = text[at]
    if (character === '"') {
      const end = stringEnd(text, at)
      if (end === -1) return -1
      at = end - 1
    } else if (character === '{' || character === '[') depth += 1
    else if (character === '}' || character === ']') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return -1
}

const rowStarts = { array: /[,\n]\s*\{/gu, map: /[,\n]\s*"(?:[^"\\\n]|\\.){0,200}"\s*:\s*\{/gu }

/** Where a comma or a new line begins an object: the likely next row. */
function nextStart(text: string, from: number, shape: 'array' | 'map'): number {
  const pattern = rowStarts[shape]
  pattern.lastIndex = from
  const match = pattern.exec(text)
  return match === null ? -1 : match.index + match[0].length - 1
}

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function lineEnds(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
