/** Times of events: ISO 8601, or seconds or milliseconds since 1970. */

/** Seconds reach this only in the year 5138, milliseconds passed it in 1973. */
const firstMilliseconds = 1e11

/**
 * Milliseconds since 1970, or undefined when the text is no time. A date without a zone is UTC, so that every machine reads it alike.
 *
 * @example parseTime('2024-05-01') // 1714521600000
 */
export function parseTime(text: string): number | undefined {
  const trimmed = text.trim()
  if (/^\d{1,16}(?:\.\d+)?$/u.test(trimmed)) {
    const number = Number(trimmed)
    return Math.round(number < firstMilliseconds ? number * 1000 : number)
  }
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/iu.exec(trimmed)
  if (match === null) return undefined
  const [, day, clock = '00:00', zone = 'Z'] = match
  const time = Date.parse(`${day}T${clock}${zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone}`)
  return Number.isNaN(time) ? undefined : time
}
