/** How long to wait before connecting again. */

const first = 500
const longest = 30_000

/**
 * Milliseconds before attempt number `attempt` (from 0): doubling to half a minute, the upper half by chance, so that a server that
 * comes back is not met by all pages at once.
 *
 * @example
 * backoff(0, () => 0.5) // 375
 */
export function backoff(attempt: number, random: () => number = Math.random): number {
  const ceiling = Math.min(longest, first * 2 ** Math.min(attempt, 16))
  return ceiling / 2 + (random() * ceiling) / 2
}
