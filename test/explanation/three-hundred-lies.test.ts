import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/contracts/item.js'
import { createExplanationWriter, factsOf, openingOf, reopen, verifySentence } from '../../src/explanation/index.js'
import { chineseLiesOf, chineseTruthsOf } from './chinese-lies.js'
import { liesOf, truthsOf } from './lies.js'
import { black, fleece, jackets, parka, raincoat, recommend, shop, wish } from './shop.js'

const writeExplanation = readFileSync(new URL('../../prompts/write-explanation.md', import.meta.url), 'utf8')
const wishes = [jackets, black]
const more = [
  { ...parka, id: 'alder', title: 'Alder Coat', price: 75, brand: 'Halden', attributes: { ...parka.attributes, color: 'Red' } },
  { ...raincoat, id: 'quill', title: 'Quill Jacket', price: 91, attributes: { ...raincoat.attributes, color: 'Blue' } },
]
const items = [...shop, ...more]
const untranslated = items.map(({ translations: _, ...item }) => item)
const near = items.map(({ price = 0 }) => wish('price', [Math.ceil(price) + 10], { operator: 'at-most' }))

/** Why the verifier refuses a sentence about these; undefined where it does not. */
function refusal(sentence: string, about: readonly Item[], language: 'en' | 'zh'): string | undefined {
  const context = { facts: about.flatMap(item => factsOf(item)), items: about, wishes: [...wishes, ...near], language }
  const verdict = verifySentence(sentence, context)
  return verdict.ok ? undefined : `${sentence} (${verdict.why.join('; ')})`
}

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

describe('a Chinese sentence that lies in known ways', () => {
  const lies = chineseLiesOf(untranslated)

  it('is one of three hundred of thirty kinds', () => {
    expect(lies.length).toBeGreaterThanOrEqual(300)
    expect(new Set(lies.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(30)
  })

  it('is found out by the verifier, of its item alone and among several', () => {
    const passed = lies.filter(
      ({ item, chinese }) => refusal(chinese, [item], 'zh') === undefined || refusal(chinese, untranslated, 'zh') === undefined,
    )
    expect(passed.map(({ kind, chinese }) => `${kind}: ${chinese}`)).toEqual([])
  })
})

describe('true sentences', () => {
  it.each([
    ['English', truthsOf(items).map(({ item, english }) => refusal(english, [item], 'en'))],
    ['Chinese', chineseTruthsOf(untranslated).map(({ item, chinese }) => refusal(chinese, [item], 'zh'))],
  ] as const)('in %s: 150 and more, and at most one in a hundred is refused', (_, verdicts) => {
    const refused = verdicts.filter(verdict => verdict !== undefined)
    expect(verdicts.length).toBeGreaterThanOrEqual(150)
    expect(refused.length / verdicts.length, refused.join('\n')).toBeLessThanOrEqual(0.01)
  })

  it('stay true with another opening, and lies stay lies', () => {
    const openedAgain = (sentence: string, language: 'en' | 'zh') => {
      const first = reopen(sentence, [openingOf(sentence)], language)
      return [first, reopen(sentence, [openingOf(sentence), openingOf(first)], language)]
    }
    const english = (statement: { readonly item: Item; readonly english: string }) =>
      openedAgain(statement.english, 'en').map(sentence => refusal(sentence, [statement.item], 'en'))
    const chinese = (statement: { readonly item: Item; readonly chinese: string }) =>
      openedAgain(statement.chinese, 'zh').map(sentence => refusal(sentence, [statement.item], 'zh'))
    const truths = [...truthsOf(items).flatMap(english), ...chineseTruthsOf(untranslated).flatMap(chinese)]
    expect(truths.filter(verdict => verdict !== undefined)).toEqual([])
    const passed = [
      ...liesOf(items).filter(lie => english(lie).includes(undefined)),
      ...chineseLiesOf(untranslated).filter(lie => chinese(lie).includes(undefined)),
    ]
    expect(passed).toEqual([])
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
