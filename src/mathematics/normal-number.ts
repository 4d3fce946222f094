/** Numbers of the standard normal distribution. */

/**
 * One draw by Box and Muller (1958), of two even ones.
 *
 * @param random numbers in [0, 1)
 * @example normalNumber(seededRandom(1))
 */
export function normalNumber(random: () => number): number {
  // 1 − u lies in (0, 1], of which there is a logarithm.
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
