/** Products that a saved web page describes in JSON-LD. */
import { Parser } from 'htmlparser2'
import type { ImportRow } from '../import-row.js'
import { jsonLdProducts } from './json-ld-products.js'

const longestPage = 30_000_000

/** @example for await (const row of readHtml(texts)) console.log(row.fields?.['title']) */
export async function* readHtml(texts: AsyncIterable<string>): AsyncGenerator<ImportRow> {
  let page = ''
  for await (const text of texts) {
    page += text
    if (page.length > longestPage) break
  }
  for (const { text, line } of jsonLdScripts(page)) {
    try {
      for (const fields of jsonLdProducts(JSON.parse(text))) yield { line, raw: JSON.stringify(fields), fields }
    } catch {
      yield { line, raw: text.slice(0, 10_000), problem: 'not valid JSON-LD' }
    }
  }
}

/** The contents of a page's `application/ld+json` scripts. */
export function jsonLdScripts(page: string): { text: string; line: number }[] {
  const scripts: { text: string; line: number }[] = []
  let inside = false
  const parser = new Parser({
    onopentag(name, attributes) {
      inside = name === 'script' && /ld\+json/iu.test(attributes['type'] ?? '')
      if (inside) scripts.push({ text: '', line: page.slice(0, parser.startIndex).split('\n').length })
    },
    ontext(text) {
      const script = scripts.at(-1)
      if (inside && script !== undefined) script.text += text
    },
    onclosetag() {
      inside = false
    },
  })
  parser.end(page)
  return scripts.filter(({ text }) => text.trim() !== '')
}
