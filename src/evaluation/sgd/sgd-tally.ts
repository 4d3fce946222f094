/** Counts of one run over sgd's turns. */
import type { Understanding } from '../../contracts/understanding.js'
import type { Wish } from '../../contracts/wish.js'
import { describeWishes } from '../describe-wishes.js'
import type { Failure } from '../figure.js'
import type { Found } from '../metrics/index.js'
import { goldActs, saidActs } from './sgd-acts.js'
import { facetOfSlot, type SgdFrame } from './sgd-data.js'
import { foldSlot, holdsSlot, isComparable, isName, type SlotValues } from './sgd-slots.js'

export interface SgdTally {
  acts: number
  actsRight: number
  readonly slots: Found
  goals: number
  goalsRight: number
  /** Right but for names of items, which are chosen rather than wished for. */
  goalsRightButNames: number
  goalSlots: number
  goalSlotsHeld: number
  allGoalSlots: number
  readonly failures: Failure[]
}

export interface HeardTurn {
  readonly utterance: string
  readonly frames: readonly SgdFrame[]
  readonly known: SlotValues
  readonly understanding: Understanding
  /** All wishes that hold after the turn. */
  readonly held: readonly Wish[]
}

export function emptyTally(): SgdTally {
  return {
    acts: 0,
    actsRight: 0,
    slots: { found: 0, wanted: 0, right: 0, returned: 0 },
    goals: 0,
    goalsRight: 0,
    goalsRightButNames: 0,
    goalSlots: 0,
    goalSlotsHeld: 0,
    allGoalSlots: 0,
    failures: [],
  }
}

export function tallyTurn(turn: HeardTurn, tally: SgdTally): void {
  tallyActs(turn, tally)
  tallySlots(turn, tally)
  tallyGoal(turn, tally)
}

function tallyActs({ utterance, frames, understanding }: HeardTurn, tally: SgdTally): void {
  const gold = goldActs(frames.flatMap(frame => frame.actions))
  if (gold.size === 0) return
  const said = saidActs(understanding)
  tally.acts++
  if ([...said].some(act => gold.has(act))) tally.actsRight++
  else tally.failures.push({ set: 'sgd', kind: 'act', text: utterance, wanted: [...gold].join('|'), got: [...said].join('|') })
}

/** Values said in this very utterance, names aside; a value counts under any of its spellings. */
function tallySlots({ utterance, frames, known, understanding: { wishes } }: HeardTurn, { slots, failures }: SgdTally): void {
  const stated = frames.flatMap(frame => frame.actions).filter(({ act }) => act === 'INFORM')
  const findable = stated.flatMap(({ slot, values }) => (isName(slot) ? [] : values.filter(value => isComparable(slot, [value], known))))
  const found = wishes.filter(
    ({ operator, facet, source }) => operator === 'is' && source !== 'context' && facet !== 'text' && facet !== 'category',
  )
  const said = (value: string) => wishes.some(wish => wish.values.some(own => foldSlot(String(own)) === foldSlot(value)))
  slots.wanted += findable.length
  slots.found += findable.filter(said).length
  slots.returned += found.length
  // sgd keeps what was said ('SF'), we the catalogue's value ('San Francisco'): the same slot counts.
  slots.right += found.filter(wish =>
    stated.some(
      ({ slot, values }) =>
        facetOfSlot(slot) === wish.facet || values.some(value => wish.values.some(own => foldSlot(String(own)) === foldSlot(value))),
    ),
  ).length
  for (const value of findable.filter(one => !said(one)))
    failures.push({ set: 'sgd', kind: 'slot', text: utterance, wanted: value, got: describeWishes(wishes) })
}

/**
 * The goal of a turn is right when every slot of its state that the catalogue has is held with its value, and nothing is held of another slot
 * of the services in hand. A slot whose value the catalogue does not have is left out on both sides.
 */
function tallyGoal({ utterance, frames, known, held }: HeardTurn, tally: SgdTally): void {
  const gold = new Map(frames.flatMap(frame => Object.entries(frame.slot_values ?? {})))
  const comparable = [...gold].filter(([slot, values]) => isComparable(slot, values, known))
  tally.allGoalSlots += gold.size
  tally.goalSlots += comparable.length
  const missing = comparable.filter(([slot, values]) => !holdsSlot(slot, values, held))
  const said = new Set([...gold.keys()].map(facetOfSlot))
  const extra = held.filter(
    ({ facet, operator, hard }) => known.has(facet) && operator === 'is' && hard && !said.has(facet) && !isName(facet),
  )
  tally.goalSlotsHeld += comparable.length - missing.length
  tally.goals++
  if (extra.length === 0 && missing.every(([slot]) => isName(slot))) tally.goalsRightButNames++
  if (missing.length + extra.length === 0) tally.goalsRight++
  else {
    const wanted = [...missing.map(([slot, [value]]) => `${slot}=${value}`), ...extra.map(wish => `not ${describeWishes([wish])}`)].join(
      '; ',
    )
    tally.failures.push({ set: 'sgd', kind: 'goal', text: utterance, wanted, got: describeWishes(held) })
  }
}
