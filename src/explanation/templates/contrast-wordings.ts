/** One sentence that names a neighbour in the list and says how it differs from the first. */
import type { Item } from '../../contracts/item.js'
import type { Wish } from '../../contracts/wish.js'
import { type Wordings, wordings } from '../compose-sentences.js'
import { itemValues } from '../item-values.js'
import type { Voice } from '../voice.js'
import { contrast } from '../words/contrast.js'
import { theName } from '../words/item-name.js'
import { joinList } from '../words/join-list.js'
import { valueWords } from '../words/value-words.js'

const ordinals = { en: ['first', 'second', 'third'], zh: ['第一', '第二', '第三'] } as const

function englishDifference(better: readonly string[], worse: readonly string[]): string {
  if (better.length === 0) return joinList(worse, 'en')
  return worse.length === 0 ? joinList(better, 'en') : `${joinList(better, 'en')}, but ${joinList(worse, 'en')}`
}

function chineseDifference(better: readonly string[], worse: readonly string[]): string {
  return [better.join('，'), worse.join('，')].filter(part => part !== '').join('，但')
}

/** The colour that alone sets the item apart from another of its title: its name says it already, and it is still the difference. */
function newColour(item: Item, first: Item, voice: Voice): string | undefined {
  const facet = ['color', 'colour'].find(name => itemValues(item, name).length > 0)
  const value = facet === undefined ? undefined : itemValues(item, facet)[0]
  if (facet === undefined || value === undefined || itemValues(first, facet).includes(value)) return undefined
  return titleWithout(item, facet) === titleWithout(first, facet) ? valueWords(facet, value, voice.language) : undefined
}

/** The title without the colours that it names. */
function titleWithout(item: Item, facet: string): string {
  return itemValues(item, facet).reduce<string>((title, value) => title.replace(String(value).toLowerCase(), ''), item.title.toLowerCase())
}

/**
 * @param rank Place in the list from 0.
 */
export function contrastWordings(
  voice: Voice,
  item: Item,
  rank: number,
  first: Item,
  wishes: readonly Wish[],
  among: readonly Item[],
): Wordings {
  const name = theName(item, voice.language, among)
  const { better, worse, other } = contrast(item, first, wishes, voice.language, name)
  const shown = [...better.slice(0, 2), ...(better.length + worse.length === 0 ? other.slice(0, 2) : other.slice(0, 1))]
  const place = ordinals[voice.language][rank] ?? String(rank + 1)
  const cons = worse.slice(0, 2)
  const colour = better.length + worse.length === 0 ? newColour(item, first, voice) : undefined
  if (colour !== undefined) {
    return wordings(
      voice,
      [`${name} comes ${place}: it is the same in ${colour}`, `the ${place}, ${name}, is the same in ${colour}`],
      [`${name}排${place}，是${colour}的同款`, `${place}款${name}是${colour}的同款`],
    )
  }
  if (shown.length + cons.length === 0) {
    return wordings(
      voice,
      [`the ${place}, ${name}, is close to the first on record`, `${name} comes ${place} and is close to the first on record`],
      [`${place}款是${name}，记录上与第一款相近`, `${name}排${place}，记录上与第一款相近`],
    )
  }
  const english = englishDifference(shown, cons)
  const chinese = chineseDifference(shown, cons)
  return wordings(
    voice,
    [
      `the ${place}, ${name}, is ${english}`,
      `${name} comes ${place}: it is ${english}`,
      `in ${place} place, ${name} is ${english}`,
      `then comes the ${place}, ${name}: it is ${english}`,
    ],
    [
      `${place}款是${name}：${chinese}`,
      `${name}排${place}：${chinese}`,
      `再看${place}款${name}：${chinese}`,
      `接下来是${place}款${name}：${chinese}`,
    ],
  )
}
