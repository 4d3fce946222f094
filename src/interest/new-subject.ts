/** What still holds when a person turns to something else. */
import type { Interest } from '../contracts/interest.js'
import type { Facet, Wish } from '../contracts/wish.js'

/** Whom it is for does not change with the subject. */
const personal = /^(gender|sex|audience|department_gender|age_group)$/iu
/** Facets that belong to the thing that was looked for, not to the person. */
const passing = /^(category|price|title|text|size.*|colou?rs?.*|pattern.*)$/iu

/**
 * The interest without what belonged to the earlier subject; whom it is for and lasting exclusions (no leather, not that brand) stay.
 *
 * @param keeps facets that are pointed back at: 'a restaurant there'
 */
export function newSubject(interest: Interest, keeps: readonly Facet[] = []): Interest {
  return { ...interest, wishes: interest.wishes.filter(wish => outlives(wish) || keeps.includes(wish.facet)), queries: [] }
}

function outlives(wish: Wish): boolean {
  if (personal.test(wish.facet)) return true
  return wish.polarity === 'avoid' && wish.hard && !passing.test(wish.facet)
}
