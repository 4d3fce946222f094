/** What a button about an item says in words, as a person would: 'why #2?'. The conversation answers it. */
import type { Item } from '../../contracts/item.js'
import type { Language } from '../../contracts/language.js'

const sentences = {
  en: {
    why: { numbered: (n: number) => `why #${n}?`, named: (title: string) => `why "${title}"?` },
    similar: { numbered: (n: number) => `more like #${n}`, named: (title: string) => `more like this: ${title}` },
  },
  zh: {
    why: { numbered: (n: number) => `为什么推荐第${n}个？`, named: (title: string) => `为什么推荐“${title}”？` },
    similar: { numbered: (n: number) => `类似第${n}个的`, named: (title: string) => `类似这个的：${title}` },
  },
} as const

/**
 * By its number where it stands in the list shown last, else by its title.
 *
 * @example itemRequest('why', tent, ['stove', 'tent'], 'en') // 'why #2?'
 */
export function itemRequest(about: 'why' | 'similar', item: Item, shownLast: readonly string[], language: Language): string {
  const place = shownLast.indexOf(item.id)
  const sentence = sentences[language][about]
  return place >= 0 ? sentence.numbered(place + 1) : sentence.named(item.title)
}
