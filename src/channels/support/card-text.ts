/** An item as the few words of a card: title, price and facts, without any platform's markup. */
import type { Language } from '../../contracts/language.js'
import type { Recommendation } from '../../contracts/recommendation.js'
import { formatMoney, itemTitle, valueWords } from '../../explanation/index.js'

export interface CardText {
  readonly title: string
  /** Empty without a price. */
  readonly price: string
  /** Brand, kind, colour, material or author, joined by a middle dot. */
  readonly facts: string
}

const factFacets = ['color', 'colour', 'material', 'author', 'director', 'artist'] as const

/** @example cardText(recommendation, 'en') // { title: 'Dayjog Running Shoes in grey', price: '$39', facts: 'Velora · running · grey · mesh' } */
export function cardText({ item }: Recommendation, language: Language): CardText {
  const category = item.category === undefined ? [] : [valueWords('category', item.category, language)]
  const attributes = factFacets.flatMap(facet => {
    const value = item.attributes[facet]
    if (value === undefined) return []
    return [(typeof value === 'object' ? value : [value]).map(entry => valueWords(facet, entry, language)).join(', ')]
  })
  return {
    title: itemTitle(item, language),
    price: item.price === undefined ? '' : formatMoney(item.price, item.currency, language),
    facts: [item.brand ?? '', ...category, ...attributes].filter(fact => fact !== '').join(' · '),
  }
}
