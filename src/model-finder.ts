/** Finds, pulls and loads models. What cannot be had is said once, for all models together, and gone on without. */
import { CurioError, type ErrorCode } from './errors.js'
import { type ModelStore, SourceFailure } from './models/store/index.js'
import type { OpenOptions } from './open-options.js'

interface Missing {
  readonly id: string
  readonly error: CurioError
}

/**
 * @example
 * const finder = new ModelFinder(store, { pullModels: true, onNotice: console.warn })
 * const path = await finder.find('multilingual-e5-small')
 * finder.report()
 */
export class ModelFinder {
  readonly store: ModelStore
  readonly #options: OpenOptions
  readonly #missing: Missing[] = []

  constructor(store: ModelStore, options: OpenOptions) {
    this.store = store
    this.#options = options
  }

  /** The path of the weights; undefined for `none` and for what cannot be had. Rejects with MODEL_UNKNOWN or ABORTED. */
  async find(id: string): Promise<string | undefined> {
    if (id === 'none') return undefined
    const there = this.store.locate(id)
    if (there) return there
    if (this.#options.pullModels) return this.#pull(id)
    this.#options.onNotice?.(`${id} is not on this machine; \`curio models pull ${id}\` fetches it.`)
    return undefined
  }

  /** What `load` gives; broken weights are no reason not to open. */
  async load<Value>(id: string, load: (id: string) => Promise<Value>): Promise<Value | undefined> {
    try {
      return await load(id)
    } catch (error) {
      const { message, help } = CurioError.from(error, 'MODEL_LOAD_FAILED')
      this.#options.onNotice?.(`${message}\nGoing on without ${id}. ${help}`)
      return undefined
    }
  }

  /** Says what could not be pulled since the last report, one notice a kind of failure. */
  report(): void {
    const codes = new Set(this.#missing.map(({ error }) => error.code))
    for (const code of codes) this.#options.onNotice?.(this.#notice(code))
    this.#missing.length = 0
  }

  async #pull(id: string): Promise<string | undefined> {
    const { signal, onProgress, onNotice } = this.#options
    let announced = false
    try {
      return await this.store.pull(id, {
        onProgress: (done, total, stage) => {
          // Not before something comes: where nothing can be pulled, the report says it all.
          if (!announced) onNotice?.(`Pulling ${id} (${this.#licence(id)}).`)
          announced = true
          onProgress?.(`${id}: ${stage}`, done, total)
        },
        ...(signal && { signal }),
      })
    } catch (error) {
      const known = CurioError.from(error)
      if (known.code === 'ABORTED' || known.code === 'MODEL_UNKNOWN') throw known
      this.#missing.push({ id, error: known })
      return undefined
    }
  }

  #licence(id: string): string {
    const [part] = this.store.parts(id)
    return this.store.list().find(model => model.id === part)?.licence ?? 'licence unknown'
  }

  #notice(code: ErrorCode): string {
    const missing = this.#missing.filter(({ error }) => error.code === code)
    const [first] = missing
    const ids = missing.map(({ id }) => id)
    const reasons = [...new Set(missing.flatMap(({ error }) => reasonsOf(error)))]
    return `Not pulled: ${ids.join(', ')} (${reasons.join('; ')}).\nGoing on without. ${first?.error.help ?? ''} [${code}]`
  }
}

/** Each source's own reason, without the long names of the sources; other errors speak for themselves. */
function reasonsOf({ cause, message }: CurioError): string[] {
  const failures: unknown[] = cause instanceof AggregateError ? cause.errors : []
  const reasons = failures.flatMap(failure => (failure instanceof SourceFailure ? [failure.message] : []))
  return reasons.length > 0 ? reasons : [message]
}
