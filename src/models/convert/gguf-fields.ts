/** The field encodings of a GGUF file: numbers, strings and metadata entries, little endian. */

const valueTypes = { u8: 0, u32: 4, i32: 5, f32: 6, bool: 7, string: 8, array: 9 } as const
const alignment = 32

type ItemType = Exclude<keyof typeof valueTypes, 'array'>

export type GgufValue =
  | { readonly type: 'u32' | 'f32'; readonly value: number }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'string'; readonly value: string }
  /** `bytes` are `count` items, already encoded. */
  | { readonly type: 'array'; readonly items: ItemType; readonly count: number; readonly bytes: Buffer }

export const ggufFields = {
  u32(value: number): Buffer {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32LE(value)
    return bytes
  },

  u64(value: number): Buffer {
    const bytes = Buffer.alloc(8)
    bytes.writeBigUInt64LE(BigInt(value))
    return bytes
  },

  f32(value: number): Buffer {
    const bytes = Buffer.alloc(4)
    bytes.writeFloatLE(value)
    return bytes
  },

  /** Text as UTF-8, or bytes as they are, behind their length. */
  string(value: string | Buffer): Buffer {
    const bytes = typeof value === 'string' ? Buffer.from(value, 'utf8') : value
    return Buffer.concat([ggufFields.u64(bytes.length), bytes])
  },

  /** One metadata entry. */
  entry(key: string, field: GgufValue): Buffer {
    return Buffer.concat([ggufFields.string(key), ggufFields.u32(valueTypes[field.type]), encodeValue(field)])
  },

  /** Zeros that bring `size` bytes to the format's alignment. */
  padding(size: number): Buffer {
    return Buffer.alloc((alignment - (size % alignment)) % alignment)
  },
}

function encodeValue(field: GgufValue): Buffer {
  switch (field.type) {
    case 'u32':
      return ggufFields.u32(field.value)
    case 'f32':
      return ggufFields.f32(field.value)
    case 'bool':
      return Buffer.from([field.value ? 1 : 0])
    case 'string':
      return ggufFields.string(field.value)
    case 'array':
      return Buffer.concat([ggufFields.u32(valueTypes[field.items]), ggufFields.u64(field.count), field.bytes])
  }
}
