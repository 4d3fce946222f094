/** What a button about an item says in words, as a person would: 'why #2?'. The conversation answers it. */
import type { Item } from '../../contracts/item.js'
import type { Language } from '../../contracts/language.js'

const sentences = {
  en: {
    why: {
      last: (n: number) => `why #${n}?`,
      before: (n: number) => `why #${n} from before?`,
      named: (title: string) => `why "${title}"?`,
    },
    similar: {
      last: (n: number) => `more like this: #${n}`,
      before: (n: number) => `more like this: #${n} from before`,
      named: (title: string) => `more like this: ${title}`,
    },
  },
  zh: {
    why: {
      last: (n: number) => `为什么推荐第${n}个？`,
      before: (n: number) => `为什么推荐上一批第${n}个？`,
      named: (title: string) => `为什么推荐“${title}”？`,
    },
    similar: {
      last: (n: number) => `类似第${n}个的`,
      before: (n: number) => `类似上一批第${n}个的`,
      named: (title: string) => `类似这个的：${title}`,
    },
  },
} as const

/**
 * By its number where it stands in one of the two lists shown last, else by its title: variants share most of a title.
 *
 * @param shown Ids shown, one list a turn, oldest first.
 * @example itemRequest('why', tent, [['stove', 'tent']], 'en') // 'why #2?'
 */
export function itemRequest(about: 'why' | 'similar', item: Item, shown: readonly (readonly string[])[], language: Language): string {
  const sentence = sentences[language][about]
  const last = shown.at(-1)?.indexOf(item.id) ?? -1
  if (last >= 0) return sentence.last(last + 1)
  const before = shown.at(-2)?.indexOf(item.id) ?? -1
  return before >= 0 ? sentence.before(before + 1) : sentence.named(item.title)
}
