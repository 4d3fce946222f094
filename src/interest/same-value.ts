/** Equality of wish values as people mean it: case, width and spaces aside. */

/** Lower case, compatibility-normalised, single spaces. */
export function plainValue(value: string | number): string {
  return String(value).normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
}

/** True when both are the same word or number. */
export function sameValue(left: string | number, right: string | number): boolean {
  return plainValue(left) === plainValue(right)
}
