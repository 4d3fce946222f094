/** Undo: the present interest and the ones before it. */
import { interestDefaults } from './interest-defaults.js'

export interface History<Value> {
  readonly present: Value
  /** Oldest first, bounded. */
  readonly past: readonly Value[]
}

/** The next value becomes the present; the oldest are let go beyond the bound. */
export function pushHistory<Value>(history: History<Value>, next: Value): History<Value> {
  return { present: next, past: [...history.past, history.present].slice(-interestDefaults.history) }
}

/**
 * One step back; unchanged when there is no past.
 *
 * @example
 * undo(pushHistory(history, next)).present === history.present // true
 */
export function undo<Value>(history: History<Value>): History<Value> {
  const present = history.past.at(-1)
  return present === undefined ? history : { present, past: history.past.slice(0, -1) }
}
