/** Writes samples as a WAV file of 16 bits. */

/** @param channels of equal length, in [−1, 1] */
export function wavFile(channels: readonly Float32Array[], rate: number): Uint8Array {
  const count = channels[0]?.length ?? 0
  const stride = 2 * channels.length
  const bytes = Buffer.alloc(44 + count * stride)
  bytes.write('RIFF', 0, 'latin1')
  bytes.writeUInt32LE(36 + count * stride, 4)
  bytes.write('WAVEfmt ', 8, 'latin1')
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(channels.length, 22)
  bytes.writeUInt32LE(rate, 24)
  bytes.writeUInt32LE(rate * stride, 28)
  bytes.writeUInt16LE(stride, 32)
  bytes.writeUInt16LE(16, 34)
  bytes.write('data', 36, 'latin1')
  bytes.writeUInt32LE(count * stride, 40)
  for (const [channel, samples] of channels.entries()) {
    for (const [index, sample] of samples.entries()) {
      bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), 44 + index * stride + channel * 2)
    }
  }
  return bytes
}
