/** Whether what is held says what a note says. */
import type { Wish } from '../contracts/wish.js'
import type { NotedWish } from './noted-wish.js'

/**
 * @param wishes all that is held
 * @param words what was searched for: names the kind of thing where no value does
 * @example holdsNote({ facet: 'color', operator: '=', values: ['red'] }, wishes, 'red tent')
 */
export function holdsNote(note: NotedWish, wishes: readonly Wish[], words = ''): boolean {
  if (note.facet === 'thing') return namesThing(note.values, wishes, words)
  const own = wishes.filter(wish => wish.facet === note.facet && isPolarityOf(note, wish) && isStrengthOf(note, wish))
  if (note.operator === '=' && /^[\d.]+\.\.[\d.]+$/.test(note.values[0] ?? '')) return isBetween(note.values[0] ?? '', own)
  if (note.operator === '!=') return note.values.every(value => own.some(wish => hasValue(wish, value)))
  if (note.operator === '=')
    return own.some(wish => wish.operator === 'is' && note.values.every(value => hasValue(wish, value)) && !isTooWide(wish, note.values))
  const bound = Number(note.values[0])
  return own.some(wish => isBoundBy(wish, note.operator, bound))
}

/** Whether one wish is about what the note is about, so that it is no invention. */
export function concerns(note: NotedWish, wish: Wish): boolean {
  if (note.facet === 'thing') return wish.facet === 'title' || wish.facet === 'category'
  if (note.facet !== wish.facet || !isPolarityOf(note, wish)) return false
  return wish.operator !== 'is' || note.operator === '~' || note.values.some(value => hasValue(wish, value)) || isTooWide(wish, note.values)
}

function isPolarityOf({ operator }: NotedWish, wish: Wish): boolean {
  return (operator === '!=') === (wish.polarity === 'avoid')
}

function isStrengthOf({ hard }: NotedWish, wish: Wish): boolean {
  return hard === undefined || wish.hard === hard
}

/** 'Bags/Backpacks' is said by 'Backpacks' too, and 'Shoes' by every kind that lies in it. */
function hasValue({ facet, values }: Wish, value: string): boolean {
  const wanted = fold(value)
  return values.map(own => fold(String(own))).some(own => own === wanted || (facet === 'category' && isWithin(own, wanted)))
}

function isWithin(own: string, wanted: string): boolean {
  return own.startsWith(`${wanted}/`) || wanted.endsWith(`/${own}`)
}

/** 'Jazz or Music' lets every record in: no reading of 'Music/Jazz'. */
function isTooWide({ facet, values }: Wish, wanted: readonly string[]): boolean {
  return facet === 'category' && values.some(own => wanted.some(value => fold(value).startsWith(`${fold(String(own))}/`)))
}

function isBetween(range: string, own: readonly Wish[]): boolean {
  const [low, high] = range.split('..').map(Number)
  if (own.some(({ operator, values }) => operator === 'between' && Number(values[0]) === low && Number(values[1]) === high)) return true
  const has = (operator: Wish['operator'], bound: number | undefined) =>
    own.some(wish => wish.operator === operator && Number(wish.values[0]) === bound)
  return has('at-least', low) && has('at-most', high)
}

function isBoundBy({ operator, values }: Wish, noted: NotedWish['operator'], bound: number): boolean {
  const [first, last] = [Number(values[0]), Number(values.at(-1))]
  if (noted === '<=') return (operator === 'at-most' && first === bound) || (operator === 'between' && last === bound)
  if (noted === '>=') return (operator === 'at-least' || operator === 'between') && first === bound
  if (operator === 'between') return first <= bound && bound <= last
  return (operator === 'about' || operator === 'is') && values.some(value => Number(value) === bound)
}

function namesThing(names: readonly string[], wishes: readonly Wish[], words: string): boolean {
  const said = wishes
    .filter(wish => wish.polarity === 'want' && (wish.facet === 'title' || wish.facet === 'category' || wish.facet === 'text'))
    .flatMap(wish => wish.values)
  return names.some(name => [words, ...said].some(text => fold(String(text)).includes(fold(name))))
}

function fold(text: string): string {
  return text.toLowerCase().trim()
}
