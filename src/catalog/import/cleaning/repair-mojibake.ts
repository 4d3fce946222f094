/** Text that was UTF-8 and was read as Latin-1 or Windows-1252 (`CafÃ©`), set right where the way back is exact. */

/** What Windows-1252 puts at bytes 0x80 to 0x9F; the five it leaves free are read as the control characters. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const byteOf = new Map([...upper].map((character, index) => [character, 0x80 + index]))
/** A lead byte and a continuation byte of UTF-8, as Windows-1252 shows them. */
const suspicious = /[\u00C2-\u00F4][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u
const misreadAgain = /[\u00C2\u00C3][\u0080-\u00BF]|\u00E2[\u0080€]/u
const decoder = new TextDecoder('utf-8', { fatal: true })

/** @example repairMojibake('CafÃ© â€“ 5') // 'Café – 5' */
export function repairMojibake(text: string): string {
  let current = text
  // Twice: some exports were misread twice, and what was misread twice still looks it.
  for (let round = 0; round < 2 && (round === 0 ? suspicious : misreadAgain).test(current); round += 1) {
    const repaired = wholeRepair(current) ?? current.replace(pieces, piece => wholeRepair(piece) ?? piece)
    if (repaired === current) break
    current = repaired
  }
  return current
}

/** Runs of characters that have a byte each, for texts that mix both. */
const pieces = /[\u0080-\u00FF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2,}/gu

/** Letters that catalogues are written in; others come about when real text such as `Spaß“` happens to be UTF-8 too. */
const written =
  /^[\p{ASCII}\u0080-\u017F\u0370-\u04FF\u05D0-\u06FF\u0900-\u0E7F\u1E00-\u2BFF\u3000-\u9FFF\uAC00-\uD7AF\uFB00-\uFFEF\u{1F000}-\u{1FAFF}]*$/u
/** A capital letter and a closing quotation mark or a dash, which are a character in UTF-8 by chance: a text of that language would have many. */
const quoteBehindLetter = /[\u00C4\u00C6-\u00DF][‘’“”•–—]/u
const pairs = /[\u00C2-\u00F4][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/gu

function isPlausible(before: string, after: string): boolean {
  return written.test(after) && !(quoteBehindLetter.test(before) && (before.match(pairs)?.length ?? 0) < 4)
}

function wholeRepair(text: string): string | undefined {
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index += 1) {
    const byte = byteOf.get(text.charAt(index)) ?? text.charCodeAt(index)
    if (byte > 0xff) return undefined
    bytes[index] = byte
  }
  try {
    const repaired = decoder.decode(bytes)
    return isPlausible(text, repaired) ? repaired : undefined
  } catch {
    return undefined
  }
}
