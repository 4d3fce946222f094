/** A small invented shop for the explanation's tests, and shorthands for wishes and recommendations. */
import type { Item } from '../../src/contracts/item.js'
import type { Fact, Reason, Recommendation } from '../../src/contracts/recommendation.js'
import type { Wish } from '../../src/contracts/wish.js'
import { itemValues, judgeWish } from '../../src/explanation/index.js'

export const parka: Item = {
  id: 'parka',
  title: 'Fjord Parka',
  category: 'Clothing/Jackets',
  price: 62,
  currency: 'USD',
  brand: 'Norrvik',
  attributes: {
    color: 'Black',
    material: ['Wool', 'Polyester'],
    size: ['S', 'M', 'L'],
    gender: 'Women',
    features: ['Windproof'],
    washable: true,
  },
  translations: { zh: { title: '峡湾派克大衣' } },
}

export const raincoat: Item = {
  id: 'raincoat',
  title: 'Harbour Raincoat',
  category: 'Clothing/Jackets',
  price: 50,
  currency: 'USD',
  brand: 'Salt & Mist',
  attributes: { color: 'Yellow', material: ['Nylon'], size: ['M', 'XL'], gender: 'Women', features: ['Waterproof'], washable: 'False' },
}

export const fleece: Item = {
  id: 'fleece',
  title: 'Cinder Fleece',
  category: 'Clothing/Jackets',
  price: 42.5,
  currency: 'USD',
  attributes: { color: 'Black', material: ['Organic Cotton'], size: ['M'], gender: 'Men', weight: '400 g', rating: 4.5 },
}

export const shop: readonly Item[] = [parka, raincoat, fleece]

export function wish(facet: string, values: readonly (string | number)[], rest: Partial<Wish> = {}): Wish {
  return {
    id: `${facet}:${rest.polarity ?? 'want'}:${values.join('|')}`,
    facet,
    values,
    operator: 'is',
    polarity: 'want',
    strength: 1,
    hard: true,
    evidence: values.join(' ').toLowerCase(),
    turn: 0,
    source: 'lexicon',
    ...rest,
  }
}

export const black = wish('color', ['Black'], { evidence: 'in black' })
export const jackets = wish('category', ['Clothing/Jackets'], { evidence: 'a jacket' })
export const under60 = wish('price', [60], { operator: 'at-most', evidence: 'below sixty' })
export const under70 = wish('price', [70], { operator: 'at-most', evidence: 'below seventy' })
export const leather = wish('material', ['Leather'])
export const noNylon = wish('material', ['Nylon'], { polarity: 'avoid', evidence: 'no nylon' })
export const waterproof = wish('features', ['Waterproof'])

/** A recommendation with true reasons: a share for each wish met, misses last. */
export function recommend(item: Item, wishes: readonly Wish[]): Recommendation {
  const reasons = wishes.flatMap((held): Reason[] => {
    const judgement = judgeWish(item, held)
    const fact: Fact = { subject: item.id, property: held.facet, value: itemValues(item, held.facet)[0] ?? '', source: 'item' }
    if (judgement === 'unknown') return []
    return [
      { kind: judgement === 'met' ? 'meets' : 'misses', fact, wish: held, part: 'attributes', weight: judgement === 'met' ? 0.55 : 0 },
    ]
  })
  const similar: Reason = {
    kind: 'similar',
    fact: { subject: item.id, property: 'similarity', value: 0.4, source: 'catalog' },
    part: 'similarity',
    weight: 0.4,
  }
  const parts = { similarity: 0.4, behaviour: 0, attributes: 0.55, context: 0, popularity: 0, novelty: 0, freshness: 0, exploration: 0 }
  return { item, score: 0.7, parts, reasons: [...reasons, similar].sort((a, b) => b.weight - a.weight) }
}

/** Facts that back what a whole answer says beside the records: shares, ranks, emptiness, extremes. */
export function catalogFacts(facts: Readonly<Record<string, readonly (string | number)[]>>): Fact[] {
  return Object.entries(facts).flatMap(([property, values]) =>
    values.map((value): Fact => ({ subject: 'catalog', property, value, source: 'catalog' })),
  )
}
