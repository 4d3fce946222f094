/** Writes GGUF files (version 3) for tests: fields, then float tensors. */
import { writeFileSync } from 'node:fs'

export type GgufValue =
  | { text: string }
  | { integer: number }
  | { real: number }
  | { flag: boolean }
  | { texts: string[] }
  | { integers: number[] }

export interface FloatTensor {
  readonly name: string
  /** Fastest first. */
  readonly shape: readonly number[]
  readonly values: Float32Array
}

const alignment = 32
const types = { integer32: 5, unsigned32: 4, float32: 6, flag: 7, text: 8, list: 9 }

export function writeGguf(path: string, fields: Readonly<Record<string, GgufValue>>, tensors: readonly FloatTensor[]): void {
  const keys = Object.entries(fields)
  const header = Buffer.concat([
    Buffer.from('GGUF'),
    unsigned32(3),
    unsigned64(tensors.length),
    unsigned64(keys.length),
    ...keys.flatMap(([key, value]) => [text(key), ...encoded(value)]),
    ...directory(tensors),
  ])
  const data = tensors.flatMap(({ values }) => {
    const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength)
    return [bytes, padding(bytes.length)]
  })
  writeFileSync(path, Buffer.concat([header, padding(header.length), ...data]))
}

function directory(tensors: readonly FloatTensor[]): Buffer[] {
  let offset = 0
  return tensors.flatMap(({ name, shape, values }) => {
    const entry = [text(name), unsigned32(shape.length), ...shape.map(unsigned64), unsigned32(0), unsigned64(offset)]
    offset += values.byteLength + padding(values.byteLength).length
    return entry
  })
}

function encoded(value: GgufValue): Buffer[] {
  if ('text' in value) return [unsigned32(types.text), text(value.text)]
  if ('integer' in value) return [unsigned32(types.unsigned32), unsigned32(value.integer)]
  if ('flag' in value) return [unsigned32(types.flag), Buffer.from([value.flag ? 1 : 0])]
  if ('texts' in value) return list(types.text, value.texts.map(text))
  if ('integers' in value) return list(types.integer32, value.integers.map(unsigned32))
  const real = Buffer.alloc(4)
  real.writeFloatLE(value.real)
  return [unsigned32(types.float32), real]
}

function list(type: number, items: readonly Buffer[]): Buffer[] {
  return [unsigned32(types.list), unsigned32(type), unsigned64(items.length), ...items]
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value)
  return Buffer.concat([unsigned64(bytes.length), bytes])
}

function unsigned32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function unsigned64(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(value))
  return bytes
}

function padding(length: number): Buffer {
  return Buffer.alloc((alignment - (length % alignment)) % alignment)
}
