/** Whether a reason is a likeness so slight that to speak of closeness would mislead. */
import type { Reason } from '../../contracts/recommendation.js'

/** In [0, 1]. */
const slight = 0.2

/** @example isUnlike({ kind: 'similar', part: 'similarity', fact: { property: 'similarity', value: 0.03, … }, … }) // true */
export function isUnlike({ part, fact }: Reason): boolean {
  return part === 'similarity' && typeof fact.value === 'number' && fact.value < slight
}
