/** The texts by which an item is found. Measured: short facts first, values without their names, no sizes and no numbers. */
import type { AttributeValue, Item } from '../contracts/item.js'

const longestFacts = 400
const longestValue = 80
const longestDescription = 600

/** True for the attribute that names an item's colour. */
export function isColourFacet(name: string): boolean {
  return /^colou?rs?$/iu.test(name)
}

/** The colours that the record itself states. */
export function statedColours(item: Item): string[] {
  return Object.entries(item.attributes).flatMap(([name, value]) => (isColourFacet(name) ? valueWords(name, value) : []))
}

/**
 * Colours, title, category words, brand and attribute values, in this order.
 *
 * @param pictureColours colours seen in the picture, used only where the record states none
 * @example factsText({ id: '1', title: 'Tent', category: 'Gear/Tents', attributes: { color: 'Red', weight: 3 } }) // 'Red, Tent, Gear Tents'
 */
export function factsText(item: Item, pictureColours: readonly string[] = []): string {
  const stated = statedColours(item)
  const colours = stated.length > 0 ? stated : pictureColours
  const values = Object.entries(item.attributes).flatMap(([name, value]) =>
    isSize(name) || isColourFacet(name) ? [] : valueWords(name, value),
  )
  const segments = item.category?.split('/') ?? []
  const seen = new Set(segments.map(fold))
  const category = segments.length === 0 ? [] : [segments.join(' ')]
  const rest = [...(item.brand === undefined ? [] : [item.brand]), ...values].filter(
    value => !seen.has(fold(value)) && seen.add(fold(value)),
  )
  return cut([...colours, item.title, ...category, ...rest].join(', '), longestFacts)
}

/** Title and description in the catalogue's language; empty without a description. */
export function descriptionText(item: Item): string {
  return item.description === undefined ? '' : cut(`${item.title}. ${item.description}`, longestDescription)
}

/** Title and description of each translation. */
export function translationTexts(item: Item): string[] {
  return Object.values(item.translations ?? {})
    .map(({ title, description }) => cut([title, description].filter(text => text !== undefined).join('。'), longestDescription))
    .filter(text => text !== '')
}

function isSize(name: string): boolean {
  return /(?:^|[\s_.-])sizes?$|尺码|尺寸/iu.test(name)
}

/** A yes/no fact is said by its name, when it is true. */
function valueWords(name: string, value: AttributeValue): string[] {
  if (typeof value === 'number') return []
  if (value === true || value === 'True' || value === 'true') return [name.replace(/[_.-]+/gu, ' ')]
  const values = typeof value === 'object' ? value : [String(value)]
  return values.filter(word => /\p{L}/u.test(word) && word.length <= longestValue && !/^(?:false|none|n\/a|https?:.*)$/iu.test(word))
}

function fold(text: string): string {
  return text.toLowerCase().trim()
}

function cut(text: string, longest: number): string {
  if (text.length <= longest) return text
  const end = text.lastIndexOf(' ', longest)
  return text.slice(0, end > longest / 2 ? end : longest)
}
