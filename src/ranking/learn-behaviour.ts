/** Builds the behaviour model while other work goes on. */
import { setImmediate } from 'node:timers/promises'
import type { CatalogEvent } from '../contracts/ports.js'
import { type BehaviourModel, type BehaviourOptions, behaviourSteps } from './behaviour-model.js'

/** Milliseconds at a stretch: below what a person notices. */
const stretch = 8

/**
 * The same model as buildBehaviourModel's. Reading the events is one piece (about 1 ms for 1,000), the rest gives way every 8 ms.
 *
 * @throws CurioError nothing of its own; rejects with the signal's reason when it is aborted
 * @example const model = await learnBehaviour(storage.events.asCatalogEvents())
 */
export async function learnBehaviour(
  events: Iterable<CatalogEvent>,
  options: BehaviourOptions & { readonly signal?: AbortSignal } = {},
): Promise<BehaviourModel> {
  const steps = behaviourSteps(events, options)
  await setImmediate()
  options.signal?.throwIfAborted()
  let until = performance.now() + stretch
  let step = steps.next()
  while (!step.done) {
    if (performance.now() > until) {
      await setImmediate()
      options.signal?.throwIfAborted()
      until = performance.now() + stretch
    }
    step = steps.next()
  }
  return step.value
}
