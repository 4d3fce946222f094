/** Finds or pulls the weights of a model. One that cannot be had, or is broken, is said aloud and gone on without. */
import { CurioError } from './errors.js'
import type { ModelStore } from './models/store/index.js'
import type { OpenOptions } from './open-options.js'

/**
 * The path of the weights; undefined for `none` and for what cannot be had. Rejects with MODEL_UNKNOWN or ABORTED.
 *
 * @example const path = await obtainModel(store, 'multilingual-e5-small', { pullModels: true })
 */
export async function obtainModel(store: ModelStore, id: string, options: OpenOptions): Promise<string | undefined> {
  if (id === 'none') return undefined
  const there = store.locate(id)
  if (there) return there
  if (!options.pullModels) {
    options.onNotice?.(`${id} is not on this machine; \`curio models pull ${id}\` fetches it.`)
    return undefined
  }
  const [part] = store.parts(id)
  options.onNotice?.(`Pulling ${id} (${store.list().find(model => model.id === part)?.licence ?? 'licence unknown'}).`)
  try {
    return await store.pull(id, {
      onProgress: (done, total, stage) => options.onProgress?.(`${id}: ${stage}`, done, total),
      ...(options.signal && { signal: options.signal }),
    })
  } catch (error) {
    const known = CurioError.from(error)
    if (known.code === 'ABORTED' || known.code === 'MODEL_UNKNOWN') throw known
    goOnWithout(id, known, options)
    return undefined
  }
}

/** What `load` gives; broken weights are no reason not to open. */
export async function loadOrNothing<Value>(
  id: string,
  options: OpenOptions,
  load: (id: string) => Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await load(id)
  } catch (error) {
    goOnWithout(id, CurioError.from(error, 'MODEL_LOAD_FAILED'), options)
    return undefined
  }
}

function goOnWithout(id: string, { message, help }: CurioError, options: OpenOptions): void {
  options.onNotice?.(`${message}\nGoing on without ${id}. ${help}`)
}
