/** Whether a second list is worth showing after the first. */
import type { Choice } from './choice.js'

/** Other items, or the same ones for another price: wishes given up. */
export function differs(left: Choice, right: Choice | undefined): boolean {
  return told(left) !== told(right)
}

function told(choice: Choice | undefined): string {
  return JSON.stringify([choice?.recommendations.map(({ item }) => item.id), choice?.relaxed.map(({ id }) => id)])
}
