/** What replies call the catalogue's values in Chinese is understood when a person says it. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCatalog } from '../../src/catalog/index.js'
import { valueWords } from '../../src/explanation/words/value-words.js'
import { createLexiconReader } from '../../src/understanding/index.js'
import { fresh } from './shop.js'

const unsaid = /size|author|artist|director|instructor|date|language|people/

test('nearly every value of the demonstration shop', async () => {
  const { catalog } = await readCatalog(join(import.meta.dirname, '..', '..', 'catalog'))
  const reader = createLexiconReader(catalog)
  const values = new Map<string, string>()
  for (const { category = '', attributes } of catalog.items) {
    for (const step of category.split('/')) values.set(step, valueWords('category', step, 'zh'))
    for (const [facet, value] of Object.entries(attributes))
      for (const one of [value].flat()) if (typeof one === 'string' && !unsaid.test(facet)) values.set(one, valueWords(facet, one, 'zh'))
  }
  const chinese = [...values].filter(([, words]) => /\p{Script=Han}{2}/u.test(words))
  const isHeard = ([english, words]: readonly [string, string]) =>
    reader
      .read(`我想要${words}的`, fresh)
      .wishes.flatMap(wish => wish.values.map(value => String(value).toLowerCase()))
      .some(value => value.includes(english.toLowerCase()) || english.toLowerCase().includes(value) || value === 'true')
  const unheard = chinese.filter(value => !isHeard(value))
  expect(chinese.length).toBeGreaterThan(250)
  expect(unheard.length / chinese.length, unheard.join(' ')).toBeLessThan(0.06)
})
