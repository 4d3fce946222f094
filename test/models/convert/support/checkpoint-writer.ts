/** Writes legacy PyTorch checkpoints and single pickles, byte by byte. */

export interface TensorToWrite {
  readonly name: string
  /** Elements in the order in which they lie in the storage. */
  readonly values: readonly number[]
  readonly shape: readonly number[]
  /** Default: contiguous. */
  readonly strides?: readonly number[]
  readonly offset?: number
}

export const pickle = {
  document: (...parts: Buffer[]): Buffer => Buffer.concat([Buffer.from([0x80, 2]), ...parts, Buffer.from('.')]),
  text(value: string): Buffer {
    const body = Buffer.from(value)
    return Buffer.concat([Buffer.from('X'), u32(body.length), body])
  },
  number: (value: number): Buffer => Buffer.concat([Buffer.from('J'), i32(value)]),
  tuple: (...parts: Buffer[]): Buffer => Buffer.concat([Buffer.from('('), ...parts, Buffer.from('t')]),
  global: (module: string, name: string): Buffer => Buffer.from(`c${module}\n${name}\n`),
  call: (callee: Buffer, parameters: Buffer): Buffer => Buffer.concat([callee, parameters, Buffer.from('R')]),
  dictionary: (entries: [Buffer, Buffer][]): Buffer => Buffer.concat([Buffer.from('}('), ...entries.flat(), Buffer.from('u')]),
  list: (...items: Buffer[]): Buffer => Buffer.concat([Buffer.from(']('), ...items, Buffer.from('e')]),
  none: Buffer.from('N'),
  yes: Buffer.from([0x88]),
}

const magic = Buffer.concat([Buffer.from([0x8a, 10]), Buffer.from('6cfc9c46f9206aa85019', 'hex')])

/** A whole checkpoint; `littleEndian` false makes one that must be refused. */
export function writeCheckpoint(tensors: readonly TensorToWrite[]): Buffer {
  const entries = tensors.map((tensor, index): [Buffer, Buffer] => [pickle.text(tensor.name), writeTensor(tensor, String(index))])
  const storages = tensors.map(({ values }) => {
    const bytes = Buffer.alloc(8 + 4 * values.length)
    bytes.writeBigInt64LE(BigInt(values.length))
    for (const [i, value] of values.entries()) bytes.writeFloatLE(value, 8 + 4 * i)
    return bytes
  })
  return Buffer.concat([
    pickle.document(magic),
    pickle.document(Buffer.from('M'), Buffer.from([0xe9, 0x03])),
    pickle.document(pickle.dictionary([[pickle.text('little_endian'), pickle.yes]])),
    pickle.document(pickle.dictionary(entries)),
    pickle.document(pickle.list(...tensors.map((_, index) => pickle.text(String(index))))),
    ...storages,
  ])
}

function writeTensor({ values, shape, strides, offset = 0 }: TensorToWrite, key: string): Buffer {
  const id = pickle.tuple(
    pickle.text('storage'),
    pickle.global('torch', 'FloatStorage'),
    pickle.text(key),
    pickle.text('cpu'),
    pickle.number(values.length),
    pickle.none,
  )
  const storage = Buffer.concat([id, Buffer.from('Q')])
  const sizes = pickle.tuple(...shape.map(pickle.number))
  const steps = pickle.tuple(...(strides ?? contiguous(shape)).map(pickle.number))
  return pickle.call(pickle.global('torch._utils', '_rebuild_tensor_v2'), pickle.tuple(storage, pickle.number(offset), sizes, steps))
}

export function contiguous(shape: readonly number[]): number[] {
  return shape.map((_, axis) => shape.slice(axis + 1).reduce((product, size) => product * size, 1))
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function i32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32LE(value)
  return bytes
}
