/** The invented visitors and what they did: believable by design, the same for the same seed. */
import type { Product } from './expand.js'
import { createRandom, type Random } from './random.js'
import { type Taste, tastes } from './tastes.js'

export interface Visit {
  readonly user: string
  readonly action: 'view' | 'click' | 'cart' | 'purchase' | 'rate' | 'like' | 'dislike'
  readonly item: string
  /** Milliseconds since 1970. */
  readonly time: number
  readonly value?: number
}

export interface Visitor {
  readonly user: string
  readonly location: string
  readonly seconds: number
  readonly cart: readonly string[]
}

const places = ['Leeds', 'Oslo', 'Lisbon', 'Toronto', 'Chengdu', 'Hangzhou', 'Melbourne', 'Nairobi', 'Lyon', 'Seattle', 'Kyoto', 'Porto']
const minute = 60_000
const day = 1440 * minute
const end = Date.UTC(2026, 10, 1) - day

interface Person {
  readonly user: string
  readonly taste: Taste
  readonly random: Random
  readonly products: readonly Product[]
  readonly colours: readonly string[]
}

function texts(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value]
}

/** How much a person is drawn to a product: by family or category, then by facts, colour and price. */
function pull({ taste, colours }: Person, { family, row, colour }: Product): number {
  const keys = Object.entries(taste.likes).filter(([key]) => key === family.id || family.category.startsWith(key))
  const base = Math.max(0, ...keys.map(([, weight]) => weight))
  const facts = [
    ...texts(row.attributes['use']),
    ...texts(row.attributes['features']),
    ...texts(row.attributes['genre']),
    row.attributes['material'],
  ]
  const drawn = taste.drawnTo.filter(word => facts.includes(word)).length
  const fits = row.price === undefined || row.price <= taste.budget ? 1 : 0.25
  const tint = colour === undefined || colours.includes(colour) ? 2.2 : 1
  return (base + 0.04) * (1 + 0.6 * drawn) * fits * tint
}

function choose(random: Random, products: readonly Product[], weights: readonly number[]): Product {
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0)
  for (const [index, product] of products.entries()) {
    left -= weights[index] ?? 0
    if (left <= 0) return product
  }
  return random.pick(products)
}

/** A companion of a bought product, in a favourite colour where there is one. */
function companion(person: Person, bought: Product): Product | undefined {
  const sets = person.taste.together.filter(set => set.includes(bought.family.id))
  if (sets.length === 0) return undefined
  const rest = person.random.pick(sets).filter(id => id !== bought.family.id)
  const other = person.random.next() < 0.5 ? rest[0] : person.random.pick(rest)
  const variants = person.products.filter(product => product.family.id === other)
  return variants.find(variant => variant.colour !== undefined && person.colours.includes(variant.colour)) ?? variants[0]
}

/** One visit: some views, a click, perhaps a purchase with a companion, perhaps a rating some days later. */
function session(person: Person, weights: readonly number[], start: number): { visits: Visit[]; cart: string[] } {
  const { random, user, products } = person
  const visits: Visit[] = []
  const cart: string[] = []
  let time = start
  const note = (action: Visit['action'], item: string, value?: number): void => {
    time += random.whole(20, 200) * 1000
    visits.push({ user, action, item, time, ...(value === undefined ? {} : { value }) })
  }
  const buy = (product: Product): void => {
    note('cart', product.row.id)
    if (random.next() < 0.25) {
      cart.push(product.row.id)
      return
    }
    note('purchase', product.row.id)
    if (random.next() < 0.45)
      visits.push({
        user,
        action: 'rate',
        item: product.row.id,
        time: Math.min(time + random.whole(2, 12) * day, end + day - minute),
        value: random.pick([3, 4, 4, 5, 5, 5]),
      })
  }
  for (let look = random.whole(1, 4); look > 0; look -= 1) {
    const product = choose(random, products, weights)
    note('view', product.row.id)
    const close = pull(person, product) > 6
    if (random.next() < 0.55) note('click', product.row.id)
    if (random.next() < 0.1) note(close && random.next() < 0.7 ? 'like' : 'dislike', product.row.id)
    if (close && random.next() < 0.26) {
      buy(product)
      for (const chance of [0.8, 0.4]) {
        const other = companion(person, product)
        if (other !== undefined && random.next() < chance) buy(other)
      }
    }
  }
  return { visits, cart }
}

/** All visitors and their visits, earliest first. */
export function invent(products: readonly Product[]): { visits: Visit[]; visitors: Visitor[] } {
  const kinds = tastes.flatMap(taste => Array.from({ length: taste.people }, () => taste))
  const results = kinds.map((taste, index) => {
    const user = `u${String(index + 1).padStart(3, '0')}`
    const random = createRandom(`person:${user}`)
    const palette = [
      'black',
      'white',
      'navy',
      'grey',
      'green',
      'red',
      'blue',
      'teal',
      'coral',
      'brown',
      'tan',
      'yellow',
      'pink',
      'cream',
      'charcoal',
    ]
    const person: Person = { user, taste, random, products, colours: [random.pick(palette), random.pick(palette)] }
    const weights = products.map(product => pull(person, product) ** 1.6)
    const sessions = Array.from({ length: random.whole(3, 4) }, () => session(person, weights, end - random.whole(0, 360 * 1440) * minute))
    const visitor: Visitor = {
      user,
      location: random.pick(places),
      seconds: random.whole(90, 2900),
      cart: [...new Set(sessions.flatMap(one => one.cart))].slice(0, 4),
    }
    return { visits: sessions.flatMap(one => one.visits), visitor }
  })
  return {
    visits: results.flatMap(result => result.visits).sort((a, b) => a.time - b.time || a.user.localeCompare(b.user)),
    visitors: results.map(result => result.visitor),
  }
}
