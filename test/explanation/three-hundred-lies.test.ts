import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createExplanationWriter, factsOf, verifySentence } from '../../src/explanation/index.js'
import { chineseLiesOf, chineseTruthsOf, liesOf, truthsOf } from './lies.js'
import { black, fleece, jackets, parka, raincoat, recommend, shop, wish } from './shop.js'

const writeExplanation = readFileSync(new URL('../../prompts/write-explanation.md', import.meta.url), 'utf8')
const wishes = [jackets, black]
const more = [
  { ...parka, id: 'alder', title: 'Alder Coat', price: 75, brand: 'Halden', attributes: { ...parka.attributes, color: 'Red' } },
  { ...raincoat, id: 'quill', title: 'Quill Jacket', price: 91, attributes: { ...raincoat.attributes, color: 'Blue' } },
]
const items = [...shop, ...more]

describe('a model that lies in known ways', () => {
  const lies = liesOf(items)

  it('has three hundred of thirty kinds at hand', () => {
    expect(lies.length).toBeGreaterThanOrEqual(300)
    expect(new Set(lies.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(30)
  })

  it('is never shown: the template speaks instead', async () => {
    const shown: string[] = []
    for (const { item, english, kind } of lies) {
      const model = { id: 'liar', complete: async () => ` ${english}`, dispose: async () => {} }
      const writer = createExplanationWriter(model, { writeExplanation })
      const request = {
        voice: { language: 'en' as const, variant: 0 },
        recommendation: recommend(item, wishes),
        wishes,
        template: ['As it is.'],
      }
      for await (const { sentence, origin } of writer.writeChecked(request)) if (origin === 'model') shown.push(`${kind}: ${sentence}`)
    }
    expect(shown).toEqual([])
  })

  it('is found out by the verifier alone, among several items', () => {
    const context = { facts: items.flatMap(item => factsOf(item)), items, wishes, language: 'en' as const }
    const passed = lies.filter(({ english }) => verifySentence(english, context).ok).map(({ kind, english }) => `${kind}: ${english}`)
    expect(passed).toEqual([])
  })
})

describe('true sentences', () => {
  it('pass, at least 95 of 100', () => {
    const truths = truthsOf(items)
    const near = items.map(({ price = 0 }) => wish('price', [Math.ceil(price) + 10], { operator: 'at-most' }))
    const refused = truths.flatMap(({ item, english }) => {
      const verdict = verifySentence(english, { facts: factsOf(item), items: [item], wishes: [...wishes, ...near], language: 'en' })
      return verdict.ok ? [] : [`${english} (${verdict.why.join('; ')})`]
    })
    expect(truths.length).toBeGreaterThanOrEqual(250)
    expect(refused.length / truths.length).toBeLessThanOrEqual(0.05)
  })

  it('in Chinese pass, and lies do not', () => {
    const named = items.map(({ translations: _, ...item }) => item)
    const verify = (item: (typeof named)[number], sentence: string) =>
      verifySentence(sentence, { facts: factsOf(item), items: [item], wishes: [], language: 'zh' }).ok
    const each = (statements: (of: readonly (typeof named)[number][]) => string[], isTrue: boolean) =>
      named.flatMap(item => statements([item]).filter(sentence => verify(item, sentence) !== isTrue))
    expect(each(chineseLiesOf, false)).toEqual([])
    expect(each(chineseTruthsOf, true)).toEqual([])
  })

  it.each([
    ['The Cinder Fleece weighs 400 g.', fleece],
    ['The Cinder Fleece is rated four point five.', fleece],
    ['The Fjord Parka costs sixty-two dollars.', parka],
    ['The Harbour Raincoat is waterproof and yellow.', raincoat],
  ] as const)('%s passes', (sentence, item) => {
    expect(verifySentence(sentence, { facts: factsOf(item), items: [item], wishes: [], language: 'en' })).toEqual({ ok: true })
  })

  it('“less than” is less', () => {
    const under62 = wish('price', [62], { operator: 'at-most' })
    const verify = (sentence: string) =>
      verifySentence(sentence, { facts: factsOf(parka), items: [parka], wishes: [under62], language: 'en' }).ok
    expect(verify('The Fjord Parka costs less than $62.')).toBe(false)
    expect(verify('The Fjord Parka costs less than $63.')).toBe(true)
  })
})
