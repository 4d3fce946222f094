/** The only things that a checkpoint's pickle may build: ordered dictionaries, storages and strided tensors. */
import { PickleFunction, refuse } from './pickle-machine.js'
import type { PickleRules } from './read-pickle.js'

/** Element kind of a storage. */
export class ScalarType {
  readonly bytesPerElement: number
  readonly read: (bytes: Buffer, at: number) => number

  constructor(bytesPerElement: number, read: (bytes: Buffer, at: number) => number) {
    this.bytesPerElement = bytesPerElement
    this.read = read
  }
}

export class TorchStorage {
  readonly type: ScalarType
  readonly key: string
  /** In elements. */
  readonly length: number

  constructor(type: ScalarType, key: string, length: number) {
    this.type = type
    this.key = key
    this.length = length
  }
}

export class StridedTensor {
  readonly storage: TorchStorage
  readonly offset: number
  readonly shape: readonly number[]
  readonly strides: readonly number[]

  constructor(storage: TorchStorage, offset: number, shape: readonly number[], strides: readonly number[]) {
    this.storage = storage
    this.offset = offset
    this.shape = shape
    this.strides = strides
  }
}

export const torchPickleRules: PickleRules = {
  globals: new Map<string, unknown>([
    ['collections.OrderedDict', new PickleFunction(() => new Map())],
    ['torch._utils._rebuild_tensor_v2', new PickleFunction(rebuildTensor)],
    ['torch.FloatStorage', new ScalarType(4, (bytes, at) => bytes.readFloatLE(at))],
    ['torch.LongStorage', new ScalarType(8, (bytes, at) => Number(bytes.readBigInt64LE(at)))],
  ]),

  persistent(id) {
    if (!Array.isArray(id)) return refuse('an unknown persistent id')
    const [kind, type, key, , length, view]: unknown[] = id
    if (kind !== 'storage' || !(type instanceof ScalarType) || typeof key !== 'string' || !isSize(length) || view !== null)
      return refuse('an unknown persistent id')
    return new TorchStorage(type, key, length)
  },
}

function rebuildTensor([storage, offset, shape, strides]: readonly unknown[]): StridedTensor {
  if (!(storage instanceof TorchStorage) || !isSize(offset) || !isSizes(shape) || !isSizes(strides))
    return refuse('a tensor has no storage')
  return new StridedTensor(storage, offset, shape, strides)
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function isSizes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every(isSize)
}
