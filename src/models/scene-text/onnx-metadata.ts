/** What whoever made an ONNX file wrote beside the network: the runtime does not tell it. */
import { readFileSync } from 'node:fs'
import { CurioError } from '../../errors.js'

/** Field numbers of ModelProto and StringStringEntryProto (onnx.proto). */
const metadataField = 14
const keyField = 1
const valueField = 2

/**
 * Throws MODEL_CORRUPT for what is no protocol buffer.
 *
 * @example onnxMetadata('recognition.onnx').get('character') // one character a line
 */
export function onnxMetadata(path: string): Map<string, string> {
  const texts = (message: Buffer) => new Map([...fieldsOf(message)].map(({ field, body }) => [field, body.toString('utf8')]))
  const found = new Map<string, string>()
  for (const { field, body } of fieldsOf(readFileSync(path))) {
    if (field !== metadataField) continue
    const entry = texts(body)
    found.set(entry.get(keyField) ?? '', entry.get(valueField) ?? '')
  }
  return found
}

/** The fields that hold bytes; numbers are stepped over. */
function* fieldsOf(message: Buffer): Generator<{ field: number; body: Buffer }> {
  for (let at = 0; at < message.length; ) {
    const tag = readVarint(message, at)
    const [field, kind] = [Math.floor(tag.value / 8), tag.value % 8]
    const start = kind === 2 ? readVarint(message, tag.end) : tag
    const size = sizeOf(kind, message, start)
    if (start.end + size > message.length) throw corrupt(at)
    if (kind === 2) yield { field, body: message.subarray(start.end, start.end + size) }
    at = start.end + size
  }
}

/** Bytes after the tag, or after the length of a field with one. */
function sizeOf(kind: number, message: Buffer, { value, end }: { value: number; end: number }): number {
  if (kind === 2) return value
  if (kind === 0) return readVarint(message, end).end - end
  if (kind === 1) return 8
  if (kind === 5) return 4
  throw corrupt(end)
}

function readVarint(message: Buffer, start: number): { value: number; end: number } {
  let value = 0
  for (let at = start; at < Math.min(message.length, start + 10); at++) {
    const byte = message[at] ?? 0
    value += (byte & 127) * 2 ** (7 * (at - start))
    if (byte < 128) return { value, end: at + 1 }
  }
  throw corrupt(start)
}

function corrupt(at: number): CurioError {
  return new CurioError('MODEL_CORRUPT', `The network's file is damaged at byte ${at}.`)
}
