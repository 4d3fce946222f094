/** The three wire encodings of protocol buffers that an ONNX file needs. */

/** Base-128 variable-length integer. */
export function varint(value: number): Buffer {
  const bytes: number[] = []
  let rest = BigInt(value)
  do {
    const low = Number(rest & 0x7fn)
    rest >>= 7n
    bytes.push(low | (rest > 0n ? 0x80 : 0))
  } while (rest > 0n)
  return Buffer.from(bytes)
}

export function numberField(field: number, value: number): Buffer {
  return Buffer.concat([varint(field << 3), varint(value)])
}

/** Text, bytes or an encoded message. */
export function bytesField(field: number, value: string | Buffer): Buffer {
  const body = typeof value === 'string' ? Buffer.from(value, 'utf8') : value
  return Buffer.concat([varint((field << 3) | 2), varint(body.length), body])
}

export function messageField(field: number, ...parts: readonly Buffer[]): Buffer {
  return bytesField(field, Buffer.concat(parts))
}
