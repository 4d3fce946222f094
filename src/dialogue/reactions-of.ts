/** What a turn said of single items, by sentence or by button: what later recommendations learn from. */
import type { Reaction } from '../contracts/interest.js'
import type { Understanding } from '../contracts/understanding.js'
import type { CheckedInput } from './check-input.js'

/** Empty for a turn that takes things back: undo and forget. */
export function reactionsOf({ acts }: Understanding, { feedback }: CheckedInput): readonly Pick<Reaction, 'item' | 'value'>[] {
  if (acts.some(act => act.type === 'undo' || act.type === 'forget')) return []
  const said = acts.flatMap(act => {
    if (act.type === 'react') return act.targets.map(item => ({ item, value: act.value }))
    return act.type === 'accept' ? (act.targets ?? []).map(item => ({ item, value: 'like' as const })) : []
  })
  return feedback ? [...said, feedback] : said
}
