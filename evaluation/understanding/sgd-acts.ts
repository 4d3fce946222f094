/** What sgd calls the acts of its users, and ours, in common names. */
import type { Understanding } from '../../src/contracts/understanding.js'

interface Action {
  readonly act: string
  readonly slot: string
  readonly values: readonly string[]
}

export interface SgdDialogue {
  readonly services: readonly string[]
  readonly turns: readonly {
    readonly speaker: 'USER' | 'SYSTEM'
    readonly utterance: string
    readonly frames: readonly { readonly service: string; readonly actions: readonly Action[] }[]
  }[]
}

const names: Readonly<Record<string, string>> = {
  INFORM: 'wish',
  INFORM_INTENT: 'wish',
  REQUEST: 'ask',
  SELECT: 'accept',
  AFFIRM: 'accept',
  AFFIRM_INTENT: 'accept',
  NEGATE: 'refuse',
  NEGATE_INTENT: 'refuse',
  REQUEST_ALTS: 'more',
  THANK_YOU: 'thank',
  GOODBYE: 'bye',
}

export function goldActs(actions: readonly Action[]): Set<string> {
  return new Set(actions.flatMap(({ act }) => names[act] ?? []))
}

/** Words that are searched for without a known value are a wish too. */
export function saidActs({ acts, searchText }: Understanding): Set<string> {
  const said = new Set<string>(acts.map(act => (act.type.startsWith('ask') ? 'ask' : act.type === 'react' ? 'accept' : act.type)))
  if (said.size === 0 && searchText !== '') said.add('wish')
  return said
}
