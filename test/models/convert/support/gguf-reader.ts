/** Reads back what a GGUF file says, independently of the writer. */

export interface ReadGguf {
  readonly metadata: ReadonlyMap<string, unknown>
  readonly tensors: ReadonlyMap<string, { dimensions: number[]; type: number; bytes: (length: number) => Buffer }>
}

export function readGguf(file: Buffer): ReadGguf {
  let at = 0
  const take = (length: number): Buffer => {
    if (at + length > file.length) throw new Error('the file ends early')
    at += length
    return file.subarray(at - length, at)
  }
  const u32 = () => take(4).readUInt32LE()
  const u64 = () => Number(take(8).readBigUInt64LE())
  const bytes = () => Buffer.from(take(u64()))
  const value = (type: number): unknown => {
    if (type === 0) return take(1).readUInt8()
    if (type === 4) return u32()
    if (type === 5) return take(4).readInt32LE()
    if (type === 6) return take(4).readFloatLE()
    if (type === 7) return take(1).readUInt8() === 1
    if (type === 8) return bytes().toString()
    if (type !== 9) throw new Error(`unknown value type ${type}`)
    const items = u32()
    return Array.from({ length: u64() }, () => value(items))
  }
  if (take(4).toString() !== 'GGUF' || u32() !== 3) throw new Error('not GGUF 3')
  const tensorCount = u64()
  const metadata = new Map(Array.from({ length: u64() }, (): [string, unknown] => [bytes().toString(), value(u32())]))
  const directory = Array.from({ length: tensorCount }, () => {
    const name = bytes().toString()
    const dimensions = Array.from({ length: u32() }, u64)
    return { name, dimensions, type: u32(), offset: u64() }
  })
  const start = Math.ceil(at / 32) * 32
  const tensors = new Map(
    directory.map(({ name, dimensions, type, offset }) => {
      const from = start + offset
      return [name, { dimensions, type, bytes: (length: number) => file.subarray(from, from + length) }]
    }),
  )
  return { metadata, tensors }
}
