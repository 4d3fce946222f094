/** What an action says of a person's liking. */
import type { CatalogEvent } from '../contracts/ports.js'

const weights: Readonly<Record<Exclude<CatalogEvent['action'], 'rate'>, number>> = {
  view: 0.2,
  click: 0.4,
  like: 1,
  cart: 0.8,
  purchase: 1,
  dislike: -1,
}

/** In [−1, 1]. A rating of five stars is 1, of one star −.6; a rating without a value says nothing. */
export function actionWeight(event: Pick<CatalogEvent, 'action' | 'value'>): number {
  if (event.action !== 'rate') return weights[event.action]
  const value = event.value ?? 2.5
  return Number.isFinite(value) ? Math.min(1, Math.max(-1, (value - 2.5) / 2.5)) : 0
}
