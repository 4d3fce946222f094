import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Item } from '../../../src/contracts/item.js'
import { NeedSource } from '../../../src/evaluation/needs/draw-need.js'
import type { NeedWish } from '../../../src/evaluation/needs/need.js'
import { goShopping } from '../../../src/evaluation/shopper/go-shopping.js'
import { measureShoppers } from '../../../src/evaluation/shopper/measure-shoppers.js'
import { type Answer, keywordShop, type Shop } from '../../../src/evaluation/shopper/shop.js'
import { Shopper } from '../../../src/evaluation/shopper/shopper.js'
import { seededRandom } from '../../../src/ranking/index.js'
import { shopCatalog, shopItems } from '../needs/shop-catalog.js'

const wishes: NeedWish[] = [
  { kind: 'named', facet: 'title', value: 'jacket' },
  { kind: 'is', facet: 'color', value: 'red' },
  { kind: 'at-most', facet: 'price', value: 70 },
]
const need = { wishes, target: 'jacket-red-wool' }
const shopper = (seed = 1, more = {}) => new Shopper({ need, language: 'en', random: seededRandom(seed), ...more })
const shown = (...ids: string[]): Answer => ({ items: ids.flatMap(id => shopCatalog.get(id) ?? []), text: '' })
const silent: Shop = { enter: () => ({ say: async () => shown(), leave: async () => {} }) }

/** Shows the same items whatever is said. */
const stubborn = (...ids: string[]): Shop => ({ enter: () => ({ say: async () => shown(...ids), leave: async () => {} }) })

describe('a simulated shopper', () => {
  it('says the kind of thing at first, and never an item’s name', () => {
    fc.assert(
      fc.property(fc.nat(), seed => {
        const text = shopper(seed).open().toLowerCase()
        expect(text).toMatch(/jacket/)
        for (const { id, title } of shopItems) for (const name of [id, title.toLowerCase(), 'model']) expect(text).not.toContain(name)
      }),
    )
  })

  it('takes what meets all wishes, said or not, and nothing else', () => {
    const person = shopper()
    person.open()
    expect(person.accepts(shown('jacket-blue-wool', 'kettle-red-wool'))).toBeUndefined()
    expect(person.accepts(shown('jacket-blue-wool', 'jacket-red-cotton'))).toMatchObject({ id: 'jacket-red-cotton' })
  })

  it('says what is wrong with a list, the unsaid first', () => {
    fc.assert(
      fc.property(fc.nat(), seed => {
        const person = shopper(seed)
        person.open()
        expect(person.reply(shown('jacket-blue-wool'))).toMatch(/red/)
      }),
    )
  })

  it('answers what it is asked where it matters', () => {
    const person = new Shopper({ need, language: 'en', random: () => 0.7 })
    expect(person.open()).not.toMatch(/red|70/)
    expect(person.reply({ ...shown('jacket-blue-wool'), question: { facet: 'Color', options: ['red', 'blue'] } })).toMatch(/red/)
  })

  it('says everything again where nothing is shown', () => {
    const person = shopper()
    person.open()
    expect(person.reply(shown())).toMatch(/red.*70|70.*red/)
    expect(person.said).toEqual(wishes)
  })

  it('that is fickle takes nothing before it has changed its mind, once', () => {
    const person = shopper(3, { changesWith: new NeedSource(shopCatalog) })
    person.open()
    const fitting = shown('jacket-red-wool')
    expect(person.accepts(fitting)).toBeUndefined()
    person.reply(fitting)
    expect([person.hasChanged, person.need.wishes]).not.toEqual([false, wishes])
    const [answer] = new NeedSource(shopCatalog).answers(person.need)
    expect(answer && person.accepts({ items: [answer], text: '' })).toBe(answer)
  })

  it('speaks Chinese too', () => {
    const person = new Shopper({
      need: { target: 'jacket-red-wool', wishes: [{ kind: 'category', facet: 'category', value: 'Clothing/Jackets' }, ...wishes.slice(1)] },
      language: 'zh',
      random: seededRandom(2),
    })
    expect(person.open()).toMatch(/夹克/)
    expect(person.reply(shown())).toMatch(/红色.*夹克.*70/)
  })
})

describe('a visit', () => {
  it('ends with the first turn that shows what is wanted', async () => {
    const record = await goShopping(shopper(), stubborn('jacket-blue-wool', 'jacket-red-wool'), 5)
    expect(record).toMatchObject({ taken: 'jacket-red-wool', shown: 2, unmet: [], errors: [] })
    expect(record.turns).toHaveLength(1)
  })

  it('ends when patience does, and says what stayed unmet and how much of the list ignored what had been said', async () => {
    const record = await goShopping(shopper(), stubborn('jacket-blue-wool'), 4)
    expect(record.taken).toBeUndefined()
    expect(record.turns).toHaveLength(4)
    expect(record.unmet).toContainEqual(wishes[1])
    expect([record.shown, record.ignoring]).toEqual([4, expect.any(Number)])
    expect(record.ignoring).toBeGreaterThanOrEqual(3)
  })

  it('keeps the codes of errors, and goes on', async () => {
    const broken: Shop = { enter: () => ({ say: async () => ({ ...shown(), error: 'MODEL_FAILED' }), leave: async () => {} }) }
    expect((await goShopping(shopper(), broken, 2)).errors).toEqual(['MODEL_FAILED', 'MODEL_FAILED'])
  })
})

describe('many shoppers', () => {
  const request = { set: 'shopper', catalog: shopCatalog, shoppers: 30, seed: 7, language: 'auto' as const }
  /** Knows every need: shows all there is. */
  const generous = stubborn(...shopItems.map(({ id }: Item) => id))

  it('are all served by a shop that shows everything, and by none that shows nothing', async () => {
    const { figures, failures, visits } = await measureShoppers({ ...request, shop: generous, beside: { name: 'nothing', shop: silent } })
    expect(figures[0]).toMatchObject({ name: 'success within 5 turns', value: 1, baseline: 0, count: 30, difference: { value: 1 } })
    expect([failures, visits.length]).toEqual([[], 30])
    expect(visits.map(({ language }) => language)).toEqual(expect.arrayContaining(['en', 'zh']))
  })

  it('tell why they gave up, in their own words', async () => {
    const { failures, plots } = await measureShoppers({ ...request, shop: silent, patience: 2 })
    expect(failures[0]).toMatchObject({
      kind: 'nothing shown',
      text: expect.stringMatching(/ \/ /),
      wanted: expect.stringMatching(/such as/),
    })
    expect(plots?.[0]).toMatchObject({ labels: ['1', '2', 'gave up'], series: [{ values: [0, 0, 30] }] })
  })

  it('are the same people by the same seed', async () => {
    const said = async () => (await measureShoppers({ ...request, shop: silent })).visits.map(({ turns }) => turns.map(turn => turn.said))
    expect(await said()).toEqual(await said())
  })

  it('search by keywords with all that they have said', async () => {
    using shop = keywordShop({ catalog: shopCatalog }, 3)
    const visit = shop.enter()
    expect((await visit.say('red')).items).toHaveLength(3)
    expect((await visit.say('kettle')).items.map(({ id }) => id)[0]).toMatch(/^kettle-red/)
  })

  it('cannot shop where items share no facts', async () => {
    const items = ['a', 'b'].map(id => ({ id, title: id, attributes: {} }))
    const bare = { ...shopCatalog, items }
    await expect(measureShoppers({ ...request, catalog: bare, shop: silent })).rejects.toMatchObject({ code: 'EVALUATION_DATA_INVALID' })
  })
})
