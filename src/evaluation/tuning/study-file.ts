/** A search on disk: what it is about on the first line, then a line a trial, written as soon as it was made. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { CurioError } from '../../errors.js'
import type { Parameters } from './parameter-space.js'

const headSchema = z.object({ study: z.literal(1), metric: z.string(), queries: z.string(), parameters: z.string(), catalog: z.string() })
const trialSchema = z.object({ parameters: z.record(z.string(), z.union([z.number(), z.string()])), value: z.number() })

/** What trials must have in common to be compared. */
export type StudyHead = Omit<z.output<typeof headSchema>, 'study'>

export interface StudyTrial {
  readonly parameters: Parameters
  readonly value: number
}

/** @example const study = StudyFile.open('study.jsonl', head); study.add({ parameters, value: 0.8 }) */
export class StudyFile {
  readonly #path: string
  readonly #trials: StudyTrial[]

  private constructor(path: string, trials: StudyTrial[]) {
    this.#path = path
    this.#trials = trials
  }

  /**
   * Begins a study or goes on with one. A line that was cut off when the machine stopped is dropped.
   *
   * @throws CurioError TUNING_STUDY_OTHER when the file is about something else, TUNING_STUDY_FAILED when it cannot be read or written
   */
  static open(path: string, head: StudyHead): StudyFile {
    return guarded(path, () => {
      const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
      if (text === '') {
        appendFileSync(path, `${JSON.stringify({ study: 1, ...head })}\n`)
        return new StudyFile(path, [])
      }
      const [first = '', ...lines] = text.split('\n')
      const found = headSchema.safeParse(parsed(first))
      if (!found.success) throw new CurioError('TUNING_STUDY_OTHER', `${path} is no study.`)
      for (const key of ['metric', 'queries', 'parameters', 'catalog'] as const) {
        if (found.data[key] !== head[key])
          throw new CurioError('TUNING_STUDY_OTHER', `${path} is about another ${key}: ${found.data[key]}, not ${head[key]}.`)
      }
      if (!text.endsWith('\n')) appendFileSync(path, '\n')
      return new StudyFile(
        path,
        lines.flatMap(line => trialSchema.safeParse(parsed(line)).data ?? []),
      )
    })
  }

  get trials(): readonly StudyTrial[] {
    return this.#trials
  }

  add(trial: StudyTrial): void {
    guarded(this.#path, () => appendFileSync(this.#path, `${JSON.stringify(trial)}\n`))
    this.#trials.push(trial)
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function guarded<Result>(path: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (CurioError.isInstance(error)) throw error
    throw new CurioError('TUNING_STUDY_FAILED', `${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}
