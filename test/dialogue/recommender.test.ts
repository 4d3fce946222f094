import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inMemoryCatalog } from '../../src/catalog/index.js'
import type { Interest } from '../../src/contracts/interest.js'
import type { Item } from '../../src/contracts/item.js'
import type { Wish } from '../../src/contracts/wish.js'
import type { Choice } from '../../src/dialogue/choice.js'
import { emptyInterest } from '../../src/interest/index.js'
import { bought, catalog, items, openRecommender, ranking, wish } from './shop.js'

const recommender = await openRecommender()
const believing = (wishes: readonly Wish[], rest: Partial<Interest> = {}): Interest => ({ ...emptyInterest('en'), wishes, ...rest })
const asking = (text: string, rest: Partial<Interest> = {}) => believing([], { queries: [{ turn: 0, text }], ...rest })
const ids = ({ recommendations }: Choice) => recommendations.map(({ item }) => item.id)
const jackets = wish('category', ['Clothing/Jackets'])
const red = wish('color', ['red'])
const colourOf = (item: Item) => item.attributes['color']

describe('a recommendation', () => {
  it('holds only items that meet every hard wish', async () => {
    const choice = await recommender.recommend(believing([jackets, red]), { limit: 10 })
    expect(ids(choice).sort()).toEqual(['fleece-red', 'parka-red', 'rain-red'])
    expect(choice).toMatchObject({ relaxed: [], outcome: 'found' })
  })

  it('leaves out what carries an avoided value', async () => {
    const choice = await recommender.recommend(believing([jackets, wish('color', ['red'], { polarity: 'avoid' })]), { limit: 10 })
    expect(ids(choice).sort()).toEqual(['fleece-blue', 'parka-black', 'rain-yellow'])
  })

  it.each([
    ['at-most', [50], (price: number) => price <= 50],
    ['at-least', [100], (price: number) => price >= 100],
    ['between', [40, 60], (price: number) => price >= 40 && price <= 60],
  ] as const)('keeps to a price that is %s %s', async (operator, values, holds) => {
    const { recommendations } = await recommender.recommend(believing([wish('price', values, { operator })]), { limit: 20 })
    expect(recommendations.length).toBeGreaterThan(2)
    expect(recommendations.filter(({ item }) => item.price === undefined || !holds(item.price))).toEqual([])
  })

  it('is as long as asked for, best first, each part of a score in [0, 1]', async () => {
    const { recommendations } = await recommender.recommend(believing([wish('color', ['red'], { hard: false })]), { limit: 5 })
    expect(recommendations).toHaveLength(5)
    expect(recommendations[0] && colourOf(recommendations[0].item)).toBe('red')
    for (const { score, parts } of recommendations) {
      for (const value of [score, ...Object.values(parts)]) expect(value >= 0 && value <= 1).toBe(true)
    }
  })

  it('is the same for the same interest', async () => {
    const twice = await Promise.all([1, 2].map(() => recommender.recommend(asking('red backpack'), { limit: 4 })))
    expect(twice[0] && ids(twice[0])).toEqual(twice[1] && ids(twice[1]))
  })

  it('gives reasons that are facts of the item', async () => {
    const { recommendations } = await recommender.recommend(believing([jackets, red]), { limit: 3 })
    for (const { item, reasons } of recommendations) {
      const facts = reasons.filter(({ kind }) => kind === 'meets').map(({ fact }) => [fact.subject, fact.property])
      expect(facts).toContainEqual([item.id, 'color'])
      expect(reasons.map(({ weight }) => weight)).toEqual(reasons.map(({ weight }) => weight).sort((a, b) => b - a))
    }
  })

  it('finds by words that are no wish', async () => {
    const choice = await recommender.recommend(asking('kettle'), { limit: 3 })
    expect(ids(choice)).toEqual(['kettle'])
  })

  it('leaves out what was disliked, and what it is told to', async () => {
    const disliked = believing([jackets, red], { reactions: [{ item: 'rain-red', value: 'dislike', turn: 0 }] })
    expect(ids(await recommender.recommend(disliked, { limit: 3 }))).not.toContain('rain-red')
    expect(ids(await recommender.recommend(believing([jackets]), { limit: 10, exclude: ['fleece-red'] }))).not.toContain('fleece-red')
  })

  it('does not repeat the item that others should be like', async () => {
    const choice = await recommender.recommend(believing([]), { limit: 5, similarTo: ['rain-red'] })
    expect(ids(choice)).not.toContain('rain-red')
    expect(choice.outcome).toBe('found')
  })

  it('raises what people chose together with a liked item', async () => {
    const taught = await openRecommender(
      bought([
        ['parka-black', 'tote-brown'],
        ['kettle', 'tote-black'],
        ['kettle', 'pack-red'],
      ]),
    )
    const liking = believing([wish('category', ['Bags/Totes', 'Bags/Backpacks'])], {
      reactions: [{ item: 'parka-black', value: 'like', turn: 0 }],
    })
    const { recommendations } = await taught.recommend(liking, { limit: 5 })
    expect(recommendations[0]?.item.id).toBe('tote-brown')
    expect(recommendations[0]?.parts.behaviour).toBeGreaterThan(0)
    expect(recommendations[0]?.reasons.map(({ kind }) => kind)).toContain('behaviour')
  })
})

describe('too little that fits', () => {
  it('gives up the least and names it', async () => {
    const choice = await recommender.recommend(believing([jackets, red, wish('price', [50], { operator: 'at-most' })]), { limit: 3 })
    expect(choice.relaxed.length).toBeGreaterThan(0)
    expect(choice.relaxed.map(({ facet }) => facet)).not.toContain('category')
    expect(ids(choice)[0]).toBe('fleece-red')
    expect(choice.recommendations.every(({ item }) => item.category === 'Clothing/Jackets')).toBe(true)
  })

  it('never gives up the kind of thing asked for', async () => {
    const choice = await recommender.recommend(believing([wish('category', ['Home/Kitchen']), red]), { limit: 3 })
    expect(choice.recommendations.every(({ item }) => item.category === 'Home/Kitchen')).toBe(true)
  })

  it('is said when words name nothing that is carried', async () => {
    expect(await recommender.recommend(asking('submarine'), { limit: 3 })).toMatchObject({ recommendations: [], outcome: 'not-carried' })
  })

  it('is said when all that fits was shown already', async () => {
    const kitchen = believing([wish('category', ['Home/Kitchen'])])
    const choice = await recommender.recommend(kitchen, { limit: 3, exclude: ['kettle'] })
    expect(choice).toMatchObject({ recommendations: [], outcome: 'nothing-more' })
  })

  it('is nothing in an empty catalogue', async () => {
    const empty = await openRecommender([], ranking, inMemoryCatalog([]))
    expect(await empty.recommend(asking('tent'), { limit: 3 })).toMatchObject({ recommendations: [], candidates: [] })
  })
})

describe('one item', () => {
  it('is judged as the list would', async () => {
    const interest = believing([jackets, red])
    const [first] = (await recommender.recommend(interest, { limit: 1 })).recommendations
    expect(first && (await recommender.judge(interest, first.item.id))?.parts.attributes).toBe(first?.parts.attributes)
  })

  it('is judged also where it misses a wish, and not where it does not exist', async () => {
    const judged = await recommender.judge(believing([red]), 'kettle')
    expect(judged?.reasons.some(({ kind }) => kind === 'misses')).toBe(true)
    expect(await recommender.judge(believing([red]), 'missing')).toBeUndefined()
  })
})

describe('all that fits', () => {
  it('is counted over the whole catalogue', () => {
    expect(recommender.fitting([])).toHaveLength(items.length)
    expect(recommender.fitting([red]).every(item => colourOf(item) === 'red')).toBe(true)
    expect(recommender.fitting([red])).toHaveLength(items.filter(item => colourOf(item) === 'red').length)
  })
})

const colours = [...new Set(items.map(item => String(colourOf(item))))]
const categories = [...new Set(items.map(item => item.category ?? ''))]
const polarity = fc.constantFrom('want' as const, 'avoid' as const)
const anyWish = fc.oneof(
  fc
    .tuple(fc.subarray(colours, { minLength: 1, maxLength: 3 }), polarity, fc.boolean())
    .map(([values, side, hard]) => wish('color', values, { polarity: side, hard })),
  fc
    .tuple(fc.subarray(categories, { minLength: 1, maxLength: 2 }), polarity)
    .map(([values, side]) => wish('category', values, { polarity: side })),
  fc
    .tuple(fc.integer({ min: 1, max: 200 }), fc.constantFrom('at-most' as const, 'at-least' as const), fc.boolean())
    .map(([price, operator, hard]) => wish('price', [price], { operator, hard })),
)

/** Written anew, so that the room's own filter is not its own judge. */
function holds(item: Item, { facet, operator, values, polarity: side }: Wish): boolean {
  const price = item.price ?? Number.NaN
  if (operator === 'at-most') return price <= Number(values[0])
  if (operator === 'at-least') return price >= Number(values[0])
  const has = values.includes(facet === 'color' ? String(colourOf(item)) : (item.category ?? ''))
  return side === 'want' ? has : !has
}

describe('whatever is wished', () => {
  it('every item shown exists once, and every hard wish holds that is not named as relaxed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyWish, { maxLength: 4 }), fc.integer({ min: 1, max: 8 }), async (wishes, limit) => {
        const choice = await recommender.recommend(believing(wishes), { limit })
        const shown = choice.recommendations.map(({ item }) => item)
        expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length)
        expect(shown.length).toBeLessThanOrEqual(limit)
        const given = new Set(choice.relaxed.map(({ id }) => id))
        for (const item of shown) {
          expect(catalog.get(item.id)).toBe(item)
          for (const held of wishes) if (held.hard && !given.has(held.id)) expect(holds(item, held), `${item.id} ${held.id}`).toBe(true)
        }
        if (shown.length === 0) expect(choice.outcome).not.toBe('found')
      }),
      { numRuns: 150 },
    )
  })
})
