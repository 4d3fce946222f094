import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/contracts/item.js'
import type { TurnInput } from '../../src/contracts/turn.js'
import type { Wish } from '../../src/contracts/wish.js'
import { errorCodes } from '../../src/errors.js'
import { openDialogue, type Said, say } from './open-dialogue.js'
import { catalog, items } from './shop.js'

const { manager } = await openDialogue({ settings: { askQuestions: true } })

const colour = fc.constantFrom('red', 'blue', 'black', 'brown', 'yellow', 'white')
const thing = fc.constantFrom('jackets', 'tees', 'backpacks', 'totes', 'running shoes', 'clothing', 'bags')
const price = fc.integer({ min: 10, max: 160 })
const utterance: fc.Arbitrary<TurnInput> = fc.oneof(
  fc.tuple(colour, thing).map(([shade, kind]) => ({ text: `${shade} ${kind}` })),
  fc.tuple(thing, price).map(([kind, limit]) => ({ text: `${kind} under $${limit}` })),
  fc.tuple(thing, price).map(([kind, limit]) => ({ text: `${kind} over ${limit} dollars` })),
  colour.map(shade => ({ text: `not ${shade}` })),
  thing.map(kind => ({ text: `${kind} instead` })),
  fc
    .constantFrom(
      'show me others',
      'undo',
      'cheaper',
      'why?',
      'I like the second one',
      'the first one is ugly',
      'any colour',
      '红色的背包',
      '便宜一点',
    )
    .map(text => ({ text })),
  fc
    .tuple(fc.constantFrom(...items), fc.constantFrom('like' as const, 'dislike' as const, 'click' as const, 'cart' as const))
    .map(([{ id }, value]) => ({ feedback: { item: id, value } })),
)

/** Written anew for the three facets that are talked about here, so that the room's own filter is not its own judge. */
function holds(item: Item, { facet, operator, values, polarity }: Wish): boolean {
  const cost = item.price ?? Number.NaN
  if (facet === 'price') {
    const [low, high] = values.map(Number)
    if (operator === 'at-most') return cost <= Number(low)
    if (operator === 'at-least') return cost >= Number(low)
    return operator !== 'between' || (cost >= Number(low) && cost <= Number(high))
  }
  const has = values.some(value => (facet === 'category' ? `/${item.category}/`.includes(`/${value}/`) : value === item.attributes[facet]))
  return polarity === 'want' ? has : !has
}

function expectSound(said: Said): void {
  const last = said.types.at(-1)
  expect(['turn-end', 'error']).toContain(last)
  if (last === 'error') return
  expect(said.text).toBe(said.deltas)
  expect(said.text).not.toMatch(/undefined|NaN|\[object|null/)
  for (const { items: list, relaxed } of said.lists) {
    const ids = list.map(({ item }) => item.id)
    expect(new Set(ids).size).toBe(ids.length)
    const given = new Set(relaxed.map(({ id }) => id))
    const held =
      said.interest?.wishes.filter(({ hard, id, facet }) => hard && !given.has(id) && /^(price|color|category)$/.test(facet)) ?? []
    for (const { item } of list) {
      expect(catalog.get(item.id)).toBe(item)
      expect(said.interest?.disliked ?? []).not.toContain(item.id)
      for (const wish of held) expect(holds(item, wish), `${item.id}: ${wish.id}`).toBe(true)
    }
  }
}

describe('whatever is said', () => {
  it('each list holds only what exists, once, nothing disliked, and meets every hard wish that is not named as relaxed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(utterance, { minLength: 1, maxLength: 6 }), async inputs => {
        const conversation = manager.open()
        for (const input of inputs) {
          const said = await say(conversation, input)
          expect(said.types.at(-1), JSON.stringify(input)).toBe('turn-end')
          expectSound(said)
        }
      }),
      { numRuns: 120 },
    )
  })

  it('in any characters, a turn ends, with a text or an error that has a code', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 500 }), async text => {
        const said = await say(manager.open(), text)
        expectSound(said)
        if (said.error) expect(Object.keys(errorCodes).filter(code => code !== 'INTERNAL')).toContain(said.error.code)
      }),
      { numRuns: 150 },
    )
  })

  it('the same words give the same lists and the same text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(utterance, { minLength: 1, maxLength: 4 }), async inputs => {
        const [one, two] = [manager.open(), manager.open()]
        for (const input of inputs) {
          const [first, second] = [await say(one, input), await say(two, input)]
          expect([first.ids, first.text]).toEqual([second.ids, second.text])
        }
      }),
      { numRuns: 40 },
    )
  })
})
