/** Free words that a wish of a facet says already: “背包” beside the category of backpacks. */
import type { Wish } from '../../contracts/wish.js'

/** Words that only a text or a title holds. */
const free = /^(?:text|title)$/
/** Single letters are endings, 的 and 了 are grammar. */
const content = /[\p{Script=Latin}\p{N}]{2,}|(?![的了吗呢])\p{Script=Han}/u

/**
 * @returns true of a `text` or `title` wish whose every word another wanted wish was said with, or has as its value
 * @example saysNoMore(textWish('背包'), [category('背包')]) // true
 */
export function saysNoMore(wish: Wish, wishes: readonly Wish[]): boolean {
  if (!free.test(wish.facet) || wish.polarity === 'avoid') return false
  const others = wishes.filter(({ facet, polarity }) => !free.test(facet) && polarity === 'want')
  const said = others.flatMap(({ evidence, values }) => [evidence, ...values.map(String)]).flatMap(text => text.split(/[\s,，/&]+/))
  const words = said.map(word => word.toLowerCase().replace(/s$/, '')).filter(word => word.length > 0 && content.test(word))
  const isRepeated = (text: string) =>
    !content.test(words.sort(byLength).reduce((rest, word) => rest.replaceAll(word, ' '), text.toLowerCase()))
  return isRepeated(wish.evidence) || wish.values.map(String).every(isRepeated)
}

function byLength(left: string, right: string): number {
  return right.length - left.length
}
