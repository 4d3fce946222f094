import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { colours } from '../scripts/catalog/colours.js'
import { contextsCsv, eventsCsv } from '../scripts/catalog/csv.js'
import { expand, toJsonLines } from '../scripts/catalog/expand.js'
import { families } from '../scripts/catalog/families/index.js'
import { invent } from '../scripts/catalog/people.js'
import { draw } from '../scripts/catalog/pictures/draw.js'
import { tastes } from '../scripts/catalog/tastes.js'

const folder = new URL('../catalog/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

const row = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(3).max(80),
  description: z.string().min(40).max(320),
  category: z.string().regex(/^[^/]+\/[^/]+$/),
  price: z.number().min(6).max(600).optional(),
  currency: z.literal('USD').optional(),
  brand: z.string().min(2).optional(),
  attributes: z.record(z.string(), z.union([z.string().min(1), z.number(), z.boolean(), z.array(z.string().min(1)).min(1)])),
  image: z.string(),
  translations: z.strictObject({ zh: z.strictObject({ title: z.string(), description: z.string().min(10) }) }),
})
const items = read('items.jsonl')
  .trim()
  .split('\n')
  .map(line => row.parse(JSON.parse(line)))
const fact = (item: z.output<typeof row>, name: string): readonly unknown[] => [item.attributes[name]].flat()
const table = (name: string): string[][] =>
  read(name)
    .trim()
    .split('\n')
    .slice(1)
    .map(line => line.split(','))
const chinese = /[\u4e00-\u9fff]/

describe('the demonstration shop', () => {
  it('has at least 400 items with ids of their own in at least nine departments', () => {
    expect(items.length).toBeGreaterThanOrEqual(400)
    expect(new Set(items.map(item => item.id)).size).toBe(items.length)
    expect(new Set(items.map(item => item.category.split('/')[0])).size).toBeGreaterThanOrEqual(9)
    expect(new Set(items.map(item => item.brand)).size).toBeGreaterThanOrEqual(25)
  })

  it('gives no two items the same title in either language', () => {
    expect(new Set(items.map(item => item.title)).size).toBe(items.length)
    expect(new Set(items.map(item => item.translations.zh.title)).size).toBe(items.length)
  })

  it('says everything in Chinese too', () => {
    const silent = items.filter(({ translations: { zh } }) => !chinese.test(zh.title) || !chinese.test(zh.description))
    expect(silent.map(item => item.id)).toEqual([])
    expect(items.filter(item => chinese.test(item.title + item.description)).map(item => item.id)).toEqual([])
  })

  it('states a currency exactly where it states a price, and leaves only a few prices unknown', () => {
    for (const item of items) expect(item.currency === undefined, item.id).toBe(item.price === undefined)
    const unknown = items.filter(item => item.price === undefined)
    expect(unknown.length).toBeGreaterThan(0)
    expect(unknown.length).toBeLessThan(items.length / 20)
  })

  it('names no other colour than its own in either language', () => {
    const wrong = items.flatMap(item => {
      const own = Object.entries(colours).find(([name]) => name === item.attributes['color'])
      if (own === undefined) return []
      const english = `${item.title} ${item.description}`.toLowerCase()
      const inChinese = `${item.translations.zh.title}${item.translations.zh.description}`.replaceAll(own[1].zh, '')
      return Object.entries(colours)
        .filter(([name, { zh }]) => name !== own[0] && (new RegExp(`\\b${name}\\b`).test(english) || inChinese.includes(zh)))
        .map(([name]) => `${item.id}: ${name}`)
    })
    expect(wrong).toEqual([])
  })

  it('says waterproof in its features exactly where its facts do', () => {
    const wrong = items.filter(item => fact(item, 'features').includes('waterproof') !== (item.attributes['waterproof'] === true))
    expect(wrong.map(item => item.id)).toEqual([])
  })

  it('describes as leather or suede only what is', () => {
    const wrong = items.filter(item => /\bleather\b/i.test(item.title) && !/leather/.test(String(item.attributes['material'])))
    expect(wrong.map(item => item.id)).toEqual([])
  })

  it('offers comfortable running shoes, cheap and dear, and leather casual shoes', () => {
    const soft = items.filter(item => item.category === 'Shoes/Running' && fact(item, 'features').includes('comfortable'))
    const prices = soft.flatMap(item => (item.price === undefined ? [] : [item.price]))
    expect(soft.length).toBeGreaterThanOrEqual(12)
    expect(Math.min(...prices)).toBeLessThan(50)
    expect(Math.max(...prices)).toBeGreaterThan(120)
    expect(soft.filter(item => !/comfortable/i.test(item.description) || !item.translations.zh.description.includes('舒适'))).toEqual([])
    const leather = items.filter(item => item.category === 'Shoes/Casual' && item.attributes['material'] === 'leather')
    expect(leather.length).toBeGreaterThanOrEqual(5)
  })

  it('writes materials in lower case', () => {
    const materials = new Set(items.flatMap(item => fact(item, 'material')).filter(value => value !== undefined))
    expect([...materials].filter(value => typeof value !== 'string' || !/^[a-z]+( leather)?$/.test(value))).toEqual([])
  })
})

describe('the pictures', () => {
  it('exist for every item as readable WebP of 480 × 480, under 25 kB each and 8 MB together', async () => {
    let total = 0
    for (const item of items) {
      expect(item.image).toBe(`images/${item.id}.webp`)
      const path = fileURLToPath(new URL(item.image, folder))
      const { format, width, height } = await sharp(path).metadata()
      expect([format, width, height], item.id).toEqual(['webp', 480, 480])
      const bytes = readFileSync(path).length
      expect(bytes, item.id).toBeLessThan(25_000)
      total += bytes
    }
    expect(total).toBeLessThan(8_000_000)
  })

  it('decode to the item’s own colour more than to its opposite', async () => {
    for (const [id, channel, other] of [
      ['stormwall-red', 0, 2],
      ['stormwall-navy', 2, 0],
      ['campus-canvas-olive', 1, 2],
    ] as const) {
      // `stats` measures the input before any operation, so the patch is cut out first.
      const patch = await sharp(fileURLToPath(new URL(`images/${id}.webp`, folder)))
        .extract({ left: 190, top: 250, width: 30, height: 60 })
        .png()
        .toBuffer()
      const { channels } = await sharp(patch).stats()
      expect(channels[channel]?.mean ?? 0, id).toBeGreaterThan((channels[other]?.mean ?? 0) + 15)
    }
  })

  it('are drawn the same each time', () => {
    const products = expand(families)
    expect(products.map(draw)).toEqual(expand(families).map(draw))
  })
})

describe('the tastes', () => {
  it('name only families and categories that the shop has', () => {
    const names = tastes.flatMap(taste => [...Object.keys(taste.likes), ...taste.together.flat()])
    const unknown = names.filter(name => !families.some(family => family.id === name || family.category.startsWith(name)))
    expect(unknown).toEqual([])
  })
})

describe('what people did', () => {
  const ids = new Set(items.map(item => item.id))
  const events = table('events.csv')

  it('concerns items that exist, at times before November 2026, in order', () => {
    expect(events.length).toBeGreaterThan(2000)
    expect(events.filter(([, , item]) => !ids.has(item ?? ''))).toEqual([])
    const times = events.map(([, , , time]) => Date.parse(time ?? ''))
    expect(times.every((time, index) => time >= (times[index - 1] ?? 0))).toBe(true)
    expect(times[0]).toBeGreaterThan(Date.UTC(2025, 9, 31))
    expect(times.at(-1)).toBeLessThan(Date.UTC(2026, 10, 1))
  })

  it('uses each of the seven actions, with a value from 1 to 5 for ratings only', () => {
    expect(new Set(events.map(([, action]) => action))).toEqual(new Set(['view', 'click', 'cart', 'purchase', 'rate', 'like', 'dislike']))
    for (const [, action, , , value] of events) {
      if (action === 'rate') expect(Number(value)).toSatisfy(rating => rating >= 1 && rating <= 5)
      else expect(value).toBe('')
    }
  })

  it('shows things that belong together bought together, far more often than chance', () => {
    const buyers = (family: string): Set<string> =>
      new Set(events.filter(([, action, item]) => action === 'purchase' && item?.startsWith(family)).map(([user]) => user ?? ''))
    const pairs = tastes
      .flatMap(taste => taste.together)
      .flatMap(([first = '', ...rest]) => rest.map(other => [buyers(first), buyers(other)] as const))
    const seen = pairs.reduce((sum, [first, other]) => sum + [...first].filter(user => other.has(user)).length, 0)
    const byChance = pairs.reduce((sum, [first, other]) => sum + (first.size * other.size) / 150, 0)
    expect(seen).toBeGreaterThan(3 * byChance)
  })

  it('leaves only existing items in carts', () => {
    const contexts = table('contexts.csv')
    expect(new Set(contexts.map(([user]) => user)).size).toBe(150)
    const inCarts = contexts.flatMap(([, , , cart]) => (cart ?? '').split('|').filter(id => id !== ''))
    expect(inCarts.length).toBeGreaterThan(50)
    expect(inCarts.filter(id => !ids.has(id))).toEqual([])
  })
})

describe('the generator', () => {
  it('reproduces the committed files byte for byte', () => {
    const products = expand(families)
    const { visits, visitors } = invent(products)
    expect(toJsonLines(products)).toBe(read('items.jsonl'))
    expect(eventsCsv(visits)).toBe(read('events.csv'))
    expect(contextsCsv(visitors)).toBe(read('contexts.csv'))
  })
})
