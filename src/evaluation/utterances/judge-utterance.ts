/** Holds a reading against what a person means: what is missing of it and what nobody said. */
import type { Interest } from '../../contracts/interest.js'
import type { Understanding } from '../../contracts/understanding.js'
import type { Wish } from '../../contracts/wish.js'
import { describeWishes } from '../describe-wishes.js'
import { concerns, holdsNote } from '../holds-note.js'
import { isNotedAct, isQuiet, noteOfAct } from '../noted-act.js'
import { parseNotedWish } from '../noted-wish.js'
import type { UtteranceCase } from './utterance-case.js'

export interface Verdict {
  /** Empty where all of it was understood. */
  readonly missing: readonly string[]
  readonly unwanted: readonly string[]
}

/** @param before the wishes that held before; a soft wish beyond the expected ones only orders and is no fault */
export function judgeUtterance(
  { expect }: UtteranceCase,
  understanding: Understanding,
  believed: Interest,
  before: readonly Wish[],
): Verdict {
  const held = believed.wishes
  const acts = understanding.acts.filter(act => !isQuiet(act))
  const missing = [
    ...expect.holds.filter(note => !parseNotedWish(note).some(reading => holdsNote(reading, held, understanding.searchText))),
    ...expect.acts.filter(note => !acts.some(act => isNotedAct(note, act))),
    ...expect.context.filter(words => !saysContext(understanding, held, words)),
  ]
  const unwanted = [
    ...expect.gone.filter(note => stillHeld(note, held)).map(note => `still ${note}`),
    ...acts.filter(act => !expect.may.includes(act.type) && !expect.acts.some(note => isNotedAct(note, act))).map(noteOfAct),
    ...held.filter(wish => !before.some(({ id }) => id === wish.id) && isInvented(wish, expect)).map(wish => describeWishes([wish])),
  ]
  return { missing, unwanted }
}

/** A situation is said by the context or by a wish for it. */
function saysContext({ context }: Understanding, held: readonly Wish[], words: string): boolean {
  const said = [...Object.values(context), ...held.flatMap(({ values }) => values)].join(' ').toLowerCase()
  return words.split('|').some(word => said.includes(word))
}

function stillHeld(note: string, held: readonly Wish[]): boolean {
  if (/^\w+$/.test(note)) return held.some(wish => wish.facet === note && wish.polarity === 'want')
  return parseNotedWish(note).some(reading =>
    reading.operator === '=' || reading.operator === '!=' ? held.some(wish => concerns(reading, wish)) : holdsNote(reading, held),
  )
}

function isInvented(wish: Wish, { holds, may }: UtteranceCase['expect']): boolean {
  if (!wish.hard || wish.facet === 'text' || may.includes(wish.facet)) return false
  return !holds.flatMap(parseNotedWish).some(note => concerns(note, wish))
}
