/** What sgd calls the acts of its users, and ours, in common names. */
import type { Understanding } from '../../contracts/understanding.js'

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

export function goldActs(actions: readonly { readonly act: string }[]): Set<string> {
  return new Set(actions.flatMap(({ act }) => names[act] ?? []))
}

/** Words that are searched for without a known value are a wish too. */
export function saidActs({ acts, searchText }: Understanding): Set<string> {
  const said = new Set<string>(acts.map(({ type }) => (type.startsWith('ask') ? 'ask' : type === 'react' ? 'accept' : type)))
  if (said.size === 0 && searchText !== '') said.add('wish')
  return said
}
