/** The texts of `events.csv` and `contexts.csv`. No cell needs quoting: ids, words and numbers only. */
import type { Visit, Visitor } from './people.js'

export function eventsCsv(visits: readonly Visit[]): string {
  const rows = visits.map(visit =>
    [visit.user, visit.action, visit.item, new Date(visit.time).toISOString().replace('.000', ''), visit.value ?? ''].join(','),
  )
  return `${['user_id,action,item_id,time,value', ...rows].join('\n')}\n`
}

/** The cart's ids are joined with `|`; the time is in seconds. */
export function contextsCsv(visitors: readonly Visitor[]): string {
  const rows = visitors.map(visitor => [visitor.user, visitor.location, visitor.seconds, visitor.cart.join('|')].join(','))
  return `${['user_id,location,time_in_site,shopping_cart', ...rows].join('\n')}\n`
}
