/** 量词: the Chinese measure word for a kind of thing. */

const words: readonly (readonly [RegExp, string])[] = [
  [/shoe|boot|sock|glove|sneaker|sandal|鞋|靴|袜|手套/i, '双'],
  [/pant|short|jean|skirt|dress|legging|tight|trouser|scarf|towel|裤|裙|毛巾/i, '条'],
  [/watch|timepiece|手表/i, '块'],
  [/film|movie|电影/i, '部'],
  [/book|书/i, '本'],
  [/\b(?:hat|cap)s?\b|帽/i, '顶'],
  [/\btents?\b|顶篷|帐篷/i, '顶'],
  [/restaurant|hotel|餐厅|酒店/i, '家'],
  [/jacket|hoodie|shirt|\b(?:tee|tank|top|coat|bra)s?\b|raincoat|clothing|衣|衫|外套/i, '件'],
]

/**
 * The measure word for the last step of a category path that has one: 'Running' is of the shoes. 款 fits any product.
 *
 * @example
 * measureWord('Women/Bottoms/Pants') // '条'
 */
export function measureWord(category?: string): string {
  for (const step of category?.split('/').reverse() ?? []) {
    const word = words.find(([pattern]) => pattern.test(step))?.[1]
    if (word !== undefined) return word
  }
  return '款'
}
