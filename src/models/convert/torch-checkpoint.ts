/** Reads a legacy (before PyTorch 1.6) checkpoint: five pickles, then for each storage its length and raw elements. */
import { CurioError } from '../../errors.js'
import { type DenseTensor, denseTensor } from './dense-tensor.js'
import { readPickle } from './read-pickle.js'
import { StridedTensor, type TorchStorage, torchPickleRules } from './torch-values.js'

const magic = 0x1950a86a20f9469cfc6cn
const protocol = 1001

/**
 * The tensors of a checkpoint. Every method and the constructor throw MODEL_CORRUPT.
 *
 * @example
 * const weights = new TorchCheckpoint(readFileSync('weights.pth')).tensor('fc.weight').values
 */
export class TorchCheckpoint {
  readonly #tensors = new Map<string, StridedTensor>()
  readonly #storages = new Map<string, Buffer>()

  constructor(bytes: Buffer) {
    if (bytes.subarray(0, 2).toString('latin1') === 'PK') corrupt('only the format before PyTorch 1.6 is read')
    let offset = 0
    const next = (): unknown => {
      const { value, end } = readPickle(bytes, offset, torchPickleRules)
      offset = end
      return value
    }
    if (next() !== magic || next() !== protocol) corrupt('not a PyTorch checkpoint')
    const system = next()
    if (!(system instanceof Map) || system.get('little_endian') !== true) corrupt('a big-endian checkpoint')
    this.#keepTensors(next())
    this.#keepStorages(bytes, next(), () => offset)
  }

  get names(): string[] {
    return [...this.#tensors.keys()]
  }

  tensor(name: string): DenseTensor {
    const tensor = this.#tensors.get(name) ?? corrupt(`it lacks ${name}`)
    const storage = this.#storages.get(tensor.storage.key) ?? corrupt(`it lacks the storage of ${name}`)
    return denseTensor(name, tensor, storage)
  }

  #keepTensors(value: unknown): void {
    if (!(value instanceof Map)) corrupt('it is no dictionary of tensors')
    for (const [name, tensor] of value) {
      if (typeof name !== 'string' || !(tensor instanceof StridedTensor)) corrupt('it holds something that is no tensor')
      this.#tensors.set(name, tensor)
    }
  }

  #keepStorages(bytes: Buffer, keys: unknown, start: () => number): void {
    if (!Array.isArray(keys)) corrupt('it has no list of storages')
    const declared = new Map<unknown, TorchStorage>([...this.#tensors.values()].map(({ storage }) => [storage.key, storage]))
    let offset = start()
    for (const key of keys) {
      const storage = declared.get(key)
      if (!storage || offset + 8 > bytes.length) corrupt('a storage is missing')
      if (Number(bytes.readBigInt64LE(offset)) !== storage.length) corrupt('a storage has an unexpected length')
      const from = offset + 8
      offset = from + storage.length * storage.type.bytesPerElement
      if (offset > bytes.length) corrupt('the file ends inside a storage')
      this.#storages.set(storage.key, bytes.subarray(from, offset))
    }
    if (offset !== bytes.length) corrupt(`${bytes.length - offset} bytes are left over`)
  }
}

function corrupt(reason: string): never {
  throw new CurioError('MODEL_CORRUPT', `The checkpoint cannot be read: ${reason}.`)
}
