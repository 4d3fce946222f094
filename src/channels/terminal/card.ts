/** An item as a card of text, for a terminal of a given width. */
import pc from 'picocolors'
import type { Language } from '../../contracts/language.js'
import type { Recommendation } from '../../contracts/recommendation.js'
import { valueWords } from '../../explanation/index.js'
import { displayWidth, truncateToWidth } from './display-width.js'
import { printable } from './printable.js'

/** Lines of one card; `position` counts from 1. */
export function cardLines(recommendation: Recommendation, position: number, language: Language, width: number): string[] {
  const { item } = recommendation
  const translation = language === 'zh' ? item.translations?.['zh'] : undefined
  const price = item.price === undefined ? '' : formatPrice(item.price, item.currency ?? 'USD', language)
  const room = Math.max(10, width - 5 - displayWidth(price) - 1)
  const title = truncateToWidth(printable(translation?.title ?? item.title), room)
  const gap = ' '.repeat(Math.max(1, room - displayWidth(title) + 1))
  const category = item.category === undefined ? undefined : valueWords('category', item.category, language)
  const facts = [item.brand, category, ...listAttributes(recommendation, language)].filter(Boolean).map(String)
  return [
    `${pc.cyan(String(position).padStart(3))}  ${pc.bold(title)}${gap}${pc.green(price)}`,
    `     ${pc.dim(truncateToWidth(printable(facts.join(' · ')), Math.max(10, width - 5)))}`,
  ]
}

function formatPrice(price: number, currency: string, language: Language): string {
  try {
    return new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(price)
  } catch {
    // A currency that Intl refuses came from the catalogue: shown as it is.
    return `${price} ${currency}`
  }
}

function listAttributes({ item }: Recommendation, language: Language): string[] {
  return ['color', 'colour', 'material', 'author', 'director', 'artist'].flatMap(name => {
    const value = item.attributes[name]
    if (value === undefined) return []
    const words = (typeof value === 'object' ? value : [value]).map(entry => valueWords(name, entry, language))
    return words.join(', ')
  })
}
