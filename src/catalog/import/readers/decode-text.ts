/** Bytes of a source to text, chunk by chunk; a chunk ends where a line ends. Lines that are not in the file's encoding are repaired. */
import iconv from 'iconv-lite'
import type { Repair } from '../import-row.js'
import { isWide } from './detect-encoding.js'

/** A file without line ends is cut here. */
const longestChunk = 64 * 1024 * 1024

/**
 * @param onRepair told of each line that had to be read in another encoding
 * @example for await (const text of decodeText(openBytes(file), 'utf-8', () => {})) console.log(text)
 */
export async function* decodeText(
  bytes: AsyncIterable<Buffer>,
  encoding: string,
  onRepair: (repair: Repair) => void,
): AsyncGenerator<string> {
  const texts = isWide(encoding) ? decodeWide(bytes, encoding) : decodeLines(bytes, chunk => decodeChunk(chunk, encoding, onRepair))
  let first = true
  for await (const text of texts) {
    const whole = first ? text.replace(/^\uFEFF/u, '') : text
    first = false
    if (!whole.includes('\0')) yield whole
    else {
      onRepair({ kind: 'control characters', before: whole.slice(Math.max(0, whole.indexOf('\0') - 20)).slice(0, 40), after: '' })
      yield whole.replaceAll('\0', '')
    }
  }
}

async function* decodeWide(bytes: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding)
  for await (const chunk of bytes) yield decoder.write(chunk)
  yield decoder.end() ?? ''
}

async function* decodeLines(bytes: AsyncIterable<Buffer>, decode: (chunk: Buffer) => string): AsyncGenerator<string> {
  let rest: Buffer[] = []
  let size = 0
  for await (const chunk of bytes) {
    const cut = lastLineEnd(chunk)
    if (cut === 0 && size < longestChunk) {
      rest.push(chunk)
      size += chunk.length
      continue
    }
    yield decode(Buffer.concat([...rest, chunk.subarray(0, cut)]))
    rest = [chunk.subarray(cut)]
    size = chunk.length - cut
  }
  yield decode(Buffer.concat(rest))
}

/** Behind the last line feed, else behind the last carriage return that cannot be half of a pair. */
function lastLineEnd(chunk: Buffer): number {
  const feed = chunk.lastIndexOf(0x0a)
  return feed !== -1 ? feed + 1 : chunk.subarray(0, -1).lastIndexOf(0x0d) + 1
}

function decodeChunk(chunk: Buffer, encoding: string, onRepair: (repair: Repair) => void): string {
  if (!/^utf-?8$/iu.test(encoding)) return iconv.decode(chunk, encoding)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    return decoder.decode(chunk)
  } catch {
    return splitLines(chunk)
      .map(line => decodeLine(line, decoder, onRepair))
      .join('')
  }
}

function decodeLine(line: Buffer, decoder: InstanceType<typeof TextDecoder>, onRepair: (repair: Repair) => void): string {
  try {
    return decoder.decode(line)
  } catch {
    const text = iconv.decode(line, 'windows-1252')
    const at = Math.max(0, text.search(/[^\p{ASCII}]/u) - 20)
    onRepair({ kind: 'encoding of a line', before: line.toString('utf8').slice(at, at + 60), after: text.slice(at, at + 60) })
    return text
  }
}

function splitLines(chunk: Buffer): Buffer[] {
  const lines: Buffer[] = []
  for (let start = 0; start < chunk.length; ) {
    const end = chunk.indexOf(0x0a, start)
    const next = end === -1 ? chunk.length : end + 1
    lines.push(chunk.subarray(start, next))
    start = next
  }
  return lines
}
