/** A dialogue act in the short writing of fixtures: `react like:id,id`, `adjust price less`, `ask-catalog cheapest`, with ` or ` between equals. */
import type { DialogueAct } from '../contracts/understanding.js'

/** Acts that go with others and change nothing of their meaning. */
const quiet: ReadonlySet<string> = new Set(['wish', 'unknown-words'])

/** @example isNotedAct('react like:tent-red', { type: 'react', value: 'like', targets: ['tent-red'] }) // true */
export function isNotedAct(note: string, act: DialogueAct): boolean {
  return note.split(' or ').some(part => isOneAct(part, act))
}

/** Whether nobody would notice that this act was read too. */
export function isQuiet(act: DialogueAct): boolean {
  return quiet.has(act.type) || ('beside' in act && act.beside === true)
}

/** An act as a fixture writes it. */
export function noteOfAct(act: DialogueAct): string {
  const targets = targetsOf(act)
  return [[act.type, ...detailsOf(act)].join(' '), ...(targets.length > 0 ? [targets.join(',')] : [])].join(':')
}

function isOneAct(note: string, act: DialogueAct): boolean {
  const [head = '', targets] = note.split(':')
  const [type, ...details] = head.split(' ')
  if (type !== act.type || !isSaid(details, act)) return false
  return targets === undefined || sameSet(targets.split(','), targetsOf(act))
}

/** 'Dishwasher safe' is one property of two words. */
function isSaid(details: readonly string[], act: DialogueAct): boolean {
  const words = detailsOf(act).flatMap(detail => detail.split(' '))
  return details.every(detail => words.includes(detail))
}

function detailsOf(act: DialogueAct): string[] {
  const fields = ['value', 'mode', 'facet', 'direction', 'property', 'question'] as const
  return fields.flatMap(field => {
    const value: unknown = Reflect.get(act, field)
    return typeof value === 'string' ? [value] : []
  })
}

function targetsOf(act: DialogueAct): readonly string[] {
  if ('targets' in act) return act.targets
  return 'candidates' in act ? act.candidates : []
}

function sameSet(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every(entry => right.includes(entry))
}
