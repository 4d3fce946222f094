/** A behaviour model of events that are there already. */
import type { CatalogEvent } from '../../contracts/ports.js'
import { BehaviourModel, type BehaviourOptions } from './behaviour-model.js'

/** @example buildBehaviourModel(catalogEvents).neighbours('tent') */
export function buildBehaviourModel(events: Iterable<CatalogEvent>, options: BehaviourOptions = {}): BehaviourModel {
  const model = new BehaviourModel(options)
  for (const event of events) model.add(event)
  return model
}
