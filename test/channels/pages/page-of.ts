/** A page as a browser reads it: its elements, their attributes and text. */
import { Parser } from 'htmlparser2'

export interface PageElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Of it and what is in it. */
  text: string
}

export function elementsOf(html: string): readonly PageElement[] {
  const all: PageElement[] = []
  const open: PageElement[] = []
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = { name, attributes, text: '' }
      all.push(element)
      open.push(element)
    },
    ontext(text) {
      for (const element of open) element.text += text
    },
    onclosetag: () => open.pop(),
  })
  parser.end(html)
  return all
}

/** Texts of all elements of a name, without the spaces around. */
export function textsOf(html: string, name: string): readonly string[] {
  return elementsOf(html)
    .filter(element => element.name === name)
    .map(({ text }) => text.trim())
}

/** What in a page could run or be styled from within: there is nothing of the kind in any of ours. */
export function activeParts(html: string): readonly string[] {
  return elementsOf(html).flatMap(({ name, attributes, text }) => {
    const inline =
      ['script', 'style', 'iframe', 'object', 'base'].includes(name) &&
      (name !== 'script' || text !== '' || !attributes['src']?.startsWith('/'))
    const handlers = Object.entries(attributes).filter(
      ([key, value]) => /^on|^style$/iu.test(key) || /^\s*(?:javascript|data):/iu.test(value),
    )
    return [...(inline ? [`<${name}>`] : []), ...handlers.map(([key, value]) => `${key}=${value}`)]
  })
}
