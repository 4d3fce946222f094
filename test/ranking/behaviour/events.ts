/** Events of made-up people. */
import fc from 'fast-check'
import type { CatalogEvent } from '../../../src/contracts/ports.js'

export const day = 86_400_000

export function did(user: string, action: CatalogEvent['action'], item: string, days = 0, value?: number): CatalogEvent {
  return { user, action, item, time: days * day, ...(value === undefined ? {} : { value }) }
}

/** `people` who each chose these items, a day after each other. */
export function inOrder(people: number, ...items: readonly string[]): CatalogEvent[] {
  return Array.from({ length: people }, (_, user) => items.map((item, at) => did(`${items.join()} ${user}`, 'purchase', item, at))).flat()
}

/** `people` who each chose these items at one moment. */
export function together(people: number, ...items: readonly string[]): CatalogEvent[] {
  return inOrder(people, ...items).map(event => ({ ...event, time: 0 }))
}

export const ids = ['a', 'b', 'c', 'd', 'e']

export const anyEvent: fc.Arbitrary<CatalogEvent> = fc.record({
  user: fc.constantFrom('u', 'v', 'w', 'x'),
  action: fc.constantFrom('view', 'click', 'cart', 'purchase', 'like', 'dislike'),
  item: fc.constantFrom(...ids),
  time: fc.integer({ min: 0, max: 2000 }).map(days => days * day),
})

export const anyEvents = fc.array(anyEvent, { maxLength: 60 })
