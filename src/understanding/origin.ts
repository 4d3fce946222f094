/** Where a journey begins is not where something is wanted: 'tickets from Boston to Denver', 'leaving from SF'. */

const place = String.raw`(?:\p{Lu}[\p{L}.'-]*)(?:,? (?:\p{Lu}[\p{L}.'-]*|de|del|la)){0,3}`
const journey = new RegExp(String.raw`\bfrom ${place}(?= to \p{Lu})`, 'gu')
const departure = new RegExp(
  String.raw`(?<=\b(?:leav\w+|depart\w*|set(?:ting)? off|start(?:ing)?|fly(?:ing)?|travel+(?:ing)?|go(?:ing)?|com(?:e|ing)) )from ${place}`,
  'gu',
)

/** @example withoutOrigin('a train from Boston to Denver') // 'a train             to Denver' */
export function withoutOrigin(text: string): string {
  const blank = (match: string) => ' '.repeat(match.length)
  return text.replace(journey, blank).replace(departure, blank)
}
