/** Catalogue text as people read it: no markup, no entities, no control characters, single spaces. */

const longest = 20_000

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  reg: '®',
  trade: '™',
  copy: '©',
  deg: '°',
  eacute: 'é',
  frac12: '½',
}

/**
 * Strips HTML, decodes entities and normalises white space and Unicode (NFC). Text beyond 20,000 characters is cut.
 *
 * @example plainText('<p>Soft &amp; <b>light</b></p>') // 'Soft & light'
 */
export function plainText(text: string): string {
  return decodeEntities(stripTags(text.slice(0, longest)))
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zs}\u2028\u2029]+/gu, ' ')
    .replace(/[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu, '')
    .trim()
}

function stripTags(text: string): string {
  if (!text.includes('<')) return text
  return text
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/giu, ' ')
    .replace(/<!--[\s\S]*?-->/gu, ' ')
    .replace(/<\/?(?:b|i|em|strong|span|a|u|sup|sub|small|font)\b[^<>]*>/giu, '')
    .replace(/<[/!]?[a-z][^<>]*>/giu, ' ')
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d{0,2}));/giu, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return entities[String(name).toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' '
  })
}
