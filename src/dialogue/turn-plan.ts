/** Whether a turn shows items, and which: decided by code from the acts, never by a model. */
import type { Interest } from '../contracts/interest.js'
import type { DialogueAct, Understanding } from '../contracts/understanding.js'
import type { CheckedInput } from './check-input.js'

export interface TurnPlan {
  readonly showsItems: boolean
  /** Leave out what was shown already. */
  readonly others: boolean
  /** Items that the list should be like. */
  readonly similarTo: readonly string[]
  /** Like them in sound. */
  readonly bySound?: true
  /** Items that the list should go with. */
  readonly complementTo: readonly string[]
}

/** Acts that change what is believed, so that a list follows. */
const moving: ReadonlySet<DialogueAct['type']> = new Set(['wish', 'more', 'adjust', 'withdraw', 'undo'])

/** Acts that have an answer of their own. */
const answered: ReadonlySet<DialogueAct['type']> = new Set([
  'compare',
  'ask-item',
  'ask-catalog',
  'why',
  'why-not',
  'show-interest',
  'forget',
  'greet',
  'thank',
  'bye',
  'help',
  'off-topic',
  'ambiguous',
  'shop-service',
  'unknown-words',
])

/**
 * @param interest what is believed after the utterance
 * @example
 * planTurn({ text: 'show me others' }, understanding, interest).others // true
 */
export function planTurn(input: CheckedInput, understanding: Understanding, interest: Interest): TurnPlan {
  const { acts } = understanding
  const types = new Set(acts.map(act => act.type))
  const similarTo = acts.flatMap(act => (act.type === 'more' && act.mode === 'similar' ? act.targets : []))
  const isBySound = acts.some(act => act.type === 'more' && act.by === 'sound')
  const complementTo = acts.flatMap(act => (act.type === 'more' && act.mode === 'complement' ? act.targets : []))
  const others = acts.some(act => act.type === 'more' && act.mode === 'others') || types.has('refuse') || dislikesAll(acts, interest)
  const answers = acts.some(act => answered.has(act.type))
  const moves = acts.some(act => moving.has(act.type)) || understanding.wishes.length > 0
  const reacts = types.has('react') || input.feedback !== undefined || input.edit?.do === 'forget-item'
  const hasSubject = interest.wishes.length > 0 || interest.queries.length > 0 || similarTo.length + complementTo.length > 0
  const says = understanding.searchText !== '' && !answers
  const showsItems =
    input.image !== undefined ||
    input.audio !== undefined ||
    (moves && (hasSubject || others)) ||
    says ||
    ((reacts || others || input.context !== undefined) && hasSubject)
  // 'Forget me and show me red jackets' goes on after it.
  const stops = types.has('forget') && understanding.wishes.length === 0
  return { showsItems: showsItems && !stops, others, similarTo, complementTo, ...(isBySound && { bySound: true }) }
}

/** 'These are boring': what was shown before them is no answer either. */
function dislikesAll(acts: readonly DialogueAct[], { shown }: Interest): boolean {
  const disliked = new Set(acts.flatMap(act => (act.type === 'react' && act.value === 'dislike' ? act.targets : [])))
  const last = shown.at(-1) ?? []
  return last.length > 1 && last.every(id => disliked.has(id))
}
