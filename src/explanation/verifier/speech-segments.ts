/** Cuts a sentence into stretches about one item each, with names replaced by ⟦place⟧, so that one item's fact never vouches for another's. */
import type { Item } from '../../contracts/item.js'
import { itemValues } from '../item-values.js'
import { cleanText } from '../words/clean-text.js'
import { valueWords } from '../words/value-words.js'

export interface Segment {
  readonly text: string
  /** Items that the stretch may be about. */
  readonly subjects: readonly Item[]
}

function namesOf(item: Item): string[] {
  const translated = item.translations?.['zh']?.title
  return [item.title, ...(translated === undefined ? [] : [translated])].map(name => cleanText(name)).filter(name => name !== '')
}

/** Letters around a name would make it part of another word. */
function nameAt(text: string, name: string, from: number): number {
  const index = text.toLowerCase().indexOf(name.toLowerCase(), from)
  if (index < 0) return -1
  const isWord = (character: string | undefined): boolean => character !== undefined && /[a-z0-9]/i.test(character)
  const isInside = (isWord(text[index - 1]) && isWord(name[0])) || (isWord(text[index + name.length]) && isWord(name.at(-1)))
  return isInside ? nameAt(text, name, index + 1) : index
}

/** Names become ⟦i⟧ (several places where titles are shared: ⟦i,j⟧), longest first. */
export function maskNames(sentence: string, items: readonly Item[]): string {
  const places = new Map<string, number[]>()
  items.forEach((item, place) => {
    for (const name of namesOf(item)) places.set(name, [...(places.get(name) ?? []), place])
  })
  let text = sentence
  for (const [name, found] of [...places].sort((a, b) => b[0].length - a[0].length)) {
    for (let index = nameAt(text, name, 0); index >= 0; index = nameAt(text, name, index)) {
      text = `${text.slice(0, index)}⟦${found.join(',')}⟧${text.slice(index + name.length)}`
    }
  }
  return text.replace(/“(⟦[\d,]+⟧)”/g, '$1').replace(/\bthe (⟦)/gi, '$1')
}

/** 'It' without a name is the item named last, which is the first of the list. */
const isAboutFirst = /\bits?\b|它|记录里/i

const mark = /⟦([\d,]+)⟧/g

/** Subjects of one mark: where titles are shared, the words in brackets behind it choose. */
function subjectsOf(found: RegExpExecArray, items: readonly Item[]): Item[] {
  const named = (found[1] ?? '').split(',').flatMap(place => items[Number(place)] ?? [])
  const words = /^\s?[（(]([^)）]+)[)）]/.exec(found.input.slice(found.index + found[0].length))?.[1]
  const meant = words === undefined ? [] : named.filter(item => hasValue(item, words))
  return meant.length > 0 ? meant : named
}

function hasValue(item: Item, words: string): boolean {
  return ['price', 'brand', ...Object.keys(item.attributes)].some(facet =>
    itemValues(item, facet).some(value =>
      (['en', 'zh'] as const).some(language => valueWords(facet, value, language, item.currency).toLowerCase() === words.toLowerCase()),
    ),
  )
}

/** What is said of several at once holds of each: 'A and B are black', 'both are black', A和B都是黑色. */
const together = /⟦(?:(?: ?,| and| or|、|和)+ ?⟦)+ (?:are|have|come|cost)\b|⟦,? (?:just )?like ⟦|⟦[^，。；]{0,8}都/
const allOfThem = /\bboth\b|(?<!not )\ball of (?:these|them)\b|\bthey (?:are )?all\b|\ball are\b/i

function oneByOne(text: string, subjects: readonly Item[]): Segment[] {
  return subjects.map(subject => ({ text, subjects: [subject] }))
}

const placed = /\bthe (first|second|third)(?: one| item| choice)? (?:is|costs|comes|has)\b|第([一二三])款(?:是|有|的)/i
const places = ['first', 'second', 'third', '一', '二', '三']

/** A stretch without a name: of the first, of the one whose place is said, or of all. */
function unnamed(text: string, items: readonly Item[]): Segment[] {
  if (isAboutFirst.test(text)) return [{ text, subjects: items.slice(0, 1) }]
  const found = placed.exec(text)
  const place = found === null ? -1 : places.indexOf((found[1] ?? found[2] ?? '').toLowerCase()) % 3
  if (place >= 0) return [{ text, subjects: items.slice(place, place + 1) }]
  return allOfThem.test(text) ? oneByOne(text, items) : [{ text, subjects: items }]
}

/**
 * @param masked Output of {@link maskNames}.
 */
export function segmentsOf(masked: string, items: readonly Item[]): Segment[] {
  const marks = [...masked.matchAll(mark)]
  if (marks.length === 0) return unnamed(masked, items)
  if (marks.length > 1 && together.test(masked.replace(mark, '⟦'))) {
    return oneByOne(
      masked,
      marks.flatMap(found => subjectsOf(found, items)),
    )
  }
  const isPostposed = marks.length > 1 && marks.every(({ index }) => /\bfor $/.test(masked.slice(0, index)))
  const isJoined =
    marks.length > 1 &&
    /\bthan\b|\bagainst\b|\b(?:compare|all of)\b|比⟦|前者|相差|相同|没有其他|⟦\s*(?:,|、|and|和|or)\s*⟦/.test(masked.replace(mark, '⟦'))
  if (isJoined) return [{ text: masked, subjects: marks.flatMap(found => subjectsOf(found, items)) }]
  return marks.map((found, order) => {
    const next = marks[order + 1]
    const previous = marks[order - 1]
    const start = isPostposed ? (previous === undefined ? 0 : previous.index + previous[0].length) : order === 0 ? 0 : found.index
    const end = isPostposed ? (next === undefined ? masked.length : found.index + found[0].length) : (next?.index ?? masked.length)
    return { text: masked.slice(start, end), subjects: subjectsOf(found, items) }
  })
}
