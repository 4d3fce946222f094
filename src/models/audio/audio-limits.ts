/** What is taken of a recording. Every one is untrusted. */

export const audioLimits = {
  bytes: 64 * 1024 * 1024,
  /** Seconds that are decoded, from the beginning. */
  decoded: 90,
  /** Seconds that are listened to, from the middle of those. */
  heard: 45,
  /** Samples a second. */
  lowestRate: 4000,
  highestRate: 192_000,
  channels: 8,
  /** Milliseconds that one recording may take. */
  time: 60_000,
} as const
