/** What a network takes a picture for: fruit, packet, shoe. It tells kinds apart where shapes and textures are alike. */
import { unitVector } from '../unit-vector.js'

/**
 * Square roots of the classes' probabilities; its length is 1, and the inner product of two is their Bhattacharyya coefficient.
 *
 * @param logits one number a class, as the network gives them
 */
export function classShares(logits: Float32Array): Float32Array {
  const most = logits.reduce((left, right) => Math.max(left, right), Number.NEGATIVE_INFINITY)
  // The root of a softmax is a softmax of halves, but for the length.
  return unitVector(logits.map(value => Math.exp((value - most) / 2)))
}
