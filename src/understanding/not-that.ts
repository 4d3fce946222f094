/** 'Not that colour', 不要这个颜色: the value itself is what was shown. */
import type { Item } from '../contracts/item.js'
import type { Facet, Wish } from '../contracts/wish.js'

const denied =
  /\b(?:not|don'?t (?:like|want)|hate|no more of) (?:that|this|the|its|their) (colou?r|material|fabric|brand|pattern)\b|(?:不要|不喜欢|不想要|讨厌)(?:这个?|那个?|它的|这种|那种)(颜色|材质|面料|品牌|牌子|图案)/i
const fields: readonly (readonly [word: RegExp, facet: RegExp])[] = [
  [/^colou?r|颜色/i, /^colou?r$/i],
  [/^material|fabric|材质|面料/i, /^material$/i],
  [/^brand|品牌|牌子/i, /^brand$/i],
  [/^pattern|图案/i, /^pattern$/i],
]

/**
 * The wish to avoid it; undefined where the item has no such value.
 *
 * @param item the one that is pointed at, else the first of the list
 * @example readNotThat('not that colour', redMug, 1)?.values // ['red']
 */
export function readNotThat(text: string, item: Item | undefined, turn: number): Wish | undefined {
  const [evidence = '', english, chinese] = denied.exec(text) ?? []
  const named = fields.find(([word]) => word.test(english ?? chinese ?? ''))?.[1]
  if (item === undefined || named === undefined) return undefined
  const facet = named.test('brand') ? 'brand' : Object.keys(item.attributes).find(name => named.test(name))
  const values = facet === undefined ? [] : valuesOf(item, facet)
  if (facet === undefined || values.length === 0) return undefined
  const id = `${facet}:avoid:${values.join('|')}`
  return { id, facet, operator: 'is', values, polarity: 'avoid', strength: 1, hard: true, evidence, turn, source: 'lexicon' }
}

function valuesOf(item: Item, facet: Facet): readonly string[] {
  const value = facet === 'brand' ? item.brand : item.attributes[facet]
  return value === undefined ? [] : [value].flat().map(String)
}
