/** Words that say nothing about which item is meant. */
const list = `a about all also am an and any are as at be been but by can could did do does for from get give go got had has have hello hey hi how
i if im in into is it its just kind let like looking me more my need no not of off on one only or other our out please recommend search see show
so some something somebody someone sort suggest tell than thanks that the their them then there these they thing things this to too us very want
was we were what when where which who will with would you your yours find buy item items product products really maybe
我 你 您 他 她 它 的 了 吗 呢 吧 啊 想 要 有 是 在 和 与 或 也 都 很 给 请 个 一 一个 一双 一件 一条 一款 我想 想要 我要 需要 可以 什么 推荐 有没有 没有 这个 那个 找 买 看看 帮我`

const words = new Set(list.split(/\s+/u))

/**
 * The words that carry a query's meaning; all of them when nothing else is left.
 *
 * @example contentWords(['a', 'red', 'tent']) // ['red', 'tent']
 */
export function contentWords(tokens: readonly string[]): string[] {
  const unique = [...new Set(tokens)]
  const kept = unique.filter(token => !words.has(token))
  return kept.length > 0 ? kept : unique
}
