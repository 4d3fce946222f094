/** Catalogue text as a terminal may show it: no escape sequences, no control characters. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}|[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/gu, ' ')
}
