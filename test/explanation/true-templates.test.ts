import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/contracts/item.js'
import type { Fact, Recommendation } from '../../src/contracts/recommendation.js'
import type { Wish } from '../../src/contracts/wish.js'
import {
  facetLabel,
  factsOf,
  openingOf,
  partShares,
  type VerificationContext,
  verifySentence,
  writeAnswer,
  writeComparison,
  writeNothingFits,
  writeRecommendation,
  writeWhy,
  writeWhyNot,
} from '../../src/explanation/index.js'
import { catalogFacts, recommend, wish } from './shop.js'

const names = ['Fjord Parka', 'Harbour Raincoat', 'Cinder Fleece', 'Alder Coat', 'Quill Jacket']
const item = fc
  .record(
    {
      price: fc.option(fc.integer({ min: 5, max: 300 }), { nil: undefined }),
      color: fc.constantFrom('Black', 'Red', 'Blue'),
      material: fc.subarray(['Wool', 'Nylon', 'Organic Cotton', 'Leather'], { minLength: 1 }),
      gender: fc.constantFrom('Men', 'Women', 'Unisex'),
      pattern: fc.constantFrom('Solid', 'Striped'),
      climate: fc.subarray(['Cool', 'Warm', 'Rainy']),
      washable: fc.constantFrom(true, false, 'True', 'False'),
      weight: fc.integer({ min: 100, max: 900 }),
      brand: fc.option(fc.constantFrom('Norrvik', 'Salt & Mist'), { nil: undefined }),
    },
    { requiredKeys: ['color', 'material', 'washable', 'weight'] },
  )
  .map(({ price, brand, ...attributes }) => ({ price, brand, attributes }))
const items = fc.array(item, { minLength: 1, maxLength: 5 }).map(drawn =>
  drawn.map(
    ({ price, brand, attributes }, index): Item => ({
      id: String(index),
      title: names[index] ?? 'Coat',
      category: 'Clothing/Jackets',
      attributes,
      ...(price === undefined ? {} : { price, currency: 'USD' }),
      ...(brand === undefined ? {} : { brand }),
    }),
  ),
)
const wishes = fc.subarray<Wish>([
  wish('color', ['Black']),
  wish('material', ['Organic Cotton'], { evidence: 'organic' }),
  wish('material', ['Nylon'], { polarity: 'avoid', evidence: 'no nylon' }),
  wish('price', [120], { operator: 'at-most', evidence: 'below a hundred and twenty' }),
  wish('gender', ['Women'], { evidence: 'for her' }),
  wish('category', ['Clothing/Jackets'], { evidence: 'jacket' }),
  wish('climate', ['Rainy'], { evidence: 'for rain' }),
  wish('price', [60, 200], { operator: 'between', evidence: 'sixty to two hundred' }),
])
const voice = fc.record({
  language: fc.constantFrom('en' as const, 'zh' as const),
  variant: fc.nat(20),
  style: fc.constantFrom('warm' as const, 'brief' as const, 'formal' as const),
})

function shareFacts({ reasons }: Recommendation): Fact[] {
  return catalogFacts({ share: partShares(reasons).map(({ share }) => share) })
}

function expectTrue(sentences: readonly string[], context: VerificationContext): void {
  expect(sentences.length).toBeGreaterThan(0)
  for (const sentence of sentences) expect({ sentence, ...verifySentence(sentence, context) }).toEqual({ sentence, ok: true })
}

function expectVaried(sentences: readonly string[]): void {
  for (const [index, sentence] of sentences.entries()) {
    const next = sentences[index + 1]
    if (next !== undefined) expect(openingOf(next)).not.toBe(openingOf(sentence))
  }
}

describe('every template sentence', () => {
  it('of a recommendation is true, and no two neighbours open alike', () => {
    fc.assert(
      fc.property(items, wishes, voice, (shown, held, speaking) => {
        const recommendations = shown.map(each => recommend(each, held))
        const sentences = writeRecommendation({ voice: speaking, recommendations, relaxed: [], wishes: held })
        expectTrue(sentences, { facts: shown.flatMap(each => factsOf(each)), items: shown, wishes: held, language: speaking.language })
        expectVaried(sentences)
      }),
      { numRuns: 400 },
    )
  })

  it('of a recommendation that gave up a wish is true', () => {
    fc.assert(
      fc.property(items, wishes, voice, (shown, held, speaking) => {
        const relaxed = held.slice(0, 1)
        const sentences = writeRecommendation({ voice: speaking, recommendations: shown.map(each => recommend(each, held)), relaxed })
        const facts = [...shown.flatMap(each => factsOf(each)), ...catalogFacts({ count: [0] })]
        expectTrue(sentences, { facts, items: shown, wishes: held, language: speaking.language })
      }),
      { numRuns: 300 },
    )
  })

  it('of a comparison is true', () => {
    fc.assert(
      fc.property(items, voice, (shown, speaking) => {
        const compared = shown.slice(0, 3)
        const sentences = compared.length < 2 ? [] : writeComparison({ voice: speaking, items: compared })
        if (sentences.length > 0)
          expectTrue(sentences, {
            facts: compared.flatMap(each => factsOf(each)),
            items: compared,
            wishes: [],
            language: speaking.language,
          })
      }),
      { numRuns: 300 },
    )
  })

  it('of an answer is true', () => {
    const property = fc.constantFrom('color', 'material', 'price', 'washable', 'weight', 'climate', 'brand', 'sizes')
    fc.assert(
      fc.property(items, property, voice, ([first], asked, speaking) => {
        if (first === undefined) return
        const said = [asked, facetLabel(asked, 'zh')]
        expectTrue(writeAnswer({ voice: speaking, item: first, property: asked }), {
          facts: factsOf(first),
          items: [first],
          wishes: [],
          language: speaking.language,
          said,
        })
      }),
      { numRuns: 300 },
    )
  })

  it('of why and why not is true', () => {
    fc.assert(
      fc.property(items, wishes, voice, fc.nat(4), ([first], held, speaking, rank) => {
        if (first === undefined) return
        const recommendation = recommend(first, held)
        const ranked: Fact = { subject: first.id, property: 'rank', value: rank, source: 'catalog' }
        const facts = [...factsOf(first), ...shareFacts(recommendation), ranked]
        const context = { facts, items: [first], wishes: held, language: speaking.language }
        expectTrue(writeWhy({ voice: speaking, recommendation, rank, interest: { wishes: held } }), context)
        expectTrue(writeWhyNot({ voice: speaking, item: first, wishes: held, rank }), context)
      }),
      { numRuns: 300 },
    )
  })

  it('of nothing fits is true', () => {
    fc.assert(
      fc.property(items, wishes, voice, ([first], held, speaking) => {
        if (first === undefined) return
        const context = {
          facts: [...factsOf(first), ...catalogFacts({ count: [0] })],
          items: [first],
          wishes: held,
          language: speaking.language,
          said: ['aprons'],
        }
        expectTrue(writeNothingFits({ voice: speaking, wishes: held, closest: first }), context)
        expectTrue(writeNothingFits({ voice: speaking, wishes: held, notCarried: 'aprons' }), context)
      }),
      { numRuns: 300 },
    )
  })
})
