/** One of the two networks of a CLIP model: inputs to a unit vector. */
import { availableParallelism } from 'node:os'
import { CurioError } from '../../errors.js'
import { loadFailure } from '../load-failure.js'
import { InferenceSession, type Tensor } from '../onnx/onnx-runtime.js'
import { requireFile } from '../require-file.js'
import { unitVector } from '../unit-vector.js'

export class ClipSession {
  readonly #session: InferenceSession
  readonly #output: string

  private constructor(session: InferenceSession, output: string) {
    this.#session = session
    this.#output = output
  }

  /** Rejects with MODEL_MISSING or MODEL_LOAD_FAILED. */
  static async load(path: string, output: string, id: string): Promise<ClipSession> {
    await requireFile(path, id)
    try {
      return new ClipSession(await InferenceSession.create(path, { intraOpNumThreads: availableParallelism() }), output)
    } catch (error) {
      throw loadFailure(id, error)
    }
  }

  /** Exports differ in whether they want this input. */
  wants(input: string): boolean {
    return this.#session.inputNames.includes(input)
  }

  /** Rejects with MODEL_FAILED. */
  async run(inputs: Readonly<Record<string, Tensor>>): Promise<Float32Array> {
    try {
      const data = (await this.#session.run(inputs))[this.#output]?.data
      if (!(data instanceof Float32Array) || data.length === 0) throw new Error(`the network gave no ${this.#output}`)
      return unitVector(data)
    } catch (error) {
      throw CurioError.from(error, 'MODEL_FAILED')
    }
  }

  async release(): Promise<void> {
    await this.#session.release()
  }
}
