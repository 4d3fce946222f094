/** Items called by their Chinese titles: 《盐渡》讲什么, 介绍一下露米背心. */
import type { Item } from '../contracts/item.js'
import type { ValueMatch } from './match-values.js'

/** Characters of a title that is told from everyday words without quotes. */
const tellingLength = 3
const variant = /[（(][^）)]*[）)]\s*$/u

export class ChineseTitles {
  readonly #ids = new Map<string, string[]>()

  constructor(items: readonly Item[]) {
    for (const { id, title, translations } of items) {
      const own = translations?.['zh']?.title ?? title
      if (!/\p{Script=Han}/u.test(own)) continue
      for (const name of new Set([own, own.replace(variant, '').trim()])) this.#ids.set(name, [...(this.#ids.get(name) ?? []), id])
    }
  }

  /** What is called by its title, in order; a longer title before one that is a part of it. */
  find(text: string): ValueMatch[] {
    if (this.#ids.size === 0 || !/\p{Script=Han}{2}/u.test(text)) return []
    const quoted = [...text.matchAll(/《([^》]{1,60})》|“([^”]{1,60})”|「([^」]{1,60})」/gu)].map(
      ([, one, two, three]) => one ?? two ?? three ?? '',
    )
    const names = quoted.filter(name => this.#ids.has(name))
    const bare = [...this.#ids.keys()].filter(name => [...name].length >= tellingLength && text.includes(name))
    const longest = [...new Set([...names, ...bare])].filter((name, _, all) => !all.some(other => other !== name && other.includes(name)))
    return longest.map(name => ({
      senses: [],
      titles: this.#ids.get(name) ?? [],
      phrase: name,
      evidence: name,
      from: 0,
      to: 0,
      negated: false,
    }))
  }
}
