/** Which character encoding the bytes of a source are in. */
import { analyse } from 'chardet'
import iconv from 'iconv-lite'

/** Encodings whose units are wider than a byte: a line feed byte in them is no line end. */
const wide = /^utf-?(?:16|32)/iu

export function isWide(encoding: string): boolean {
  return wide.test(encoding)
}

/**
 * By byte order mark, else UTF-8 where the bytes are that nearly everywhere, else the likeliest by the letters' frequencies.
 *
 * @example detectEncoding(Buffer.from('Café', 'latin1')) // 'ISO-8859-1', or windows-1252
 */
export function detectEncoding(sample: Buffer): string {
  if (sample.length >= 4 && sample.readUInt32LE(0) === 0xfeff) return 'utf-32le'
  if (sample.length >= 2 && sample.readUInt16LE(0) === 0xfeff) return 'utf-16le'
  if (sample.length >= 2 && sample.readUInt16BE(0) === 0xfeff) return 'utf-16be'
  const zeros = zeroShares(sample)
  if (zeros.odd > 0.3 && zeros.even < 0.05) return 'utf-16le'
  if (zeros.even > 0.3 && zeros.odd < 0.05) return 'utf-16be'
  if (shareOfUtf8(sample) > 0.5) return 'utf-8'
  const guess = analyse(sample).find(({ name }) => !wide.test(name) && iconv.encodingExists(name))
  return guess === undefined || guess.name === 'UTF-8' || guess.name === 'ASCII' ? 'windows-1252' : preferWindows(guess.name)
}

/** Windows' superset of Latin-1 reads the same bytes and has the euro sign and the quotation marks. */
function preferWindows(name: string): string {
  return name === 'ISO-8859-1' ? 'windows-1252' : name
}

function zeroShares(sample: Buffer): { even: number; odd: number } {
  const length = Math.min(sample.length, 4096)
  const counts = { even: 0, odd: 0 }
  for (let index = 0; index < length; index += 1) if (sample[index] === 0) counts[index % 2 === 0 ? 'even' : 'odd'] += 2
  return length === 0 ? counts : { even: counts.even / length, odd: counts.odd / length }
}

/** Of the lines that are not plain ASCII, the share that is UTF-8: single lines in another encoding are repaired one by one. */
function shareOfUtf8(sample: Buffer): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let good = 0
  let bad = 0
  for (let start = 0; start < sample.length; ) {
    const end = sample.indexOf(0x0a, start)
    const line = sample.subarray(start, end === -1 ? sample.length : end)
    start = end === -1 ? sample.length : end + 1
    if (line.every(byte => byte < 0x80)) continue
    try {
      decoder.decode(line)
      good += 1
    } catch {
      // The sample's last line may end inside a character.
      if (end !== -1 || good + bad === 0) bad += cutCharacter(line) ? 0 : 1
    }
  }
  return good + bad === 0 ? 1 : good / (good + bad)
}

function cutCharacter(line: Buffer): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    decoder.decode(line, { stream: true })
    return true
  } catch {
    return false
  }
}
