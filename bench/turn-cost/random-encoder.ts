/** A text encoder without a model: a random direction for each text, the same each time. What it costs is nothing; what its vectors cost is the real thing. */
import type { TextEncoder } from '../../src/contracts/ports.js'
import { seededRandom } from '../../src/ranking/index.js'

const dimension = 384

export const randomEncoder: TextEncoder = {
  id: 'random',
  dimension,
  encodeQuery: text => Promise.resolve(direction(text)),
  encodePassages: texts => Promise.resolve(texts.map(direction)),
  dispose: () => Promise.resolve(),
}

function direction(text: string): Float32Array {
  let seed = 7
  for (let at = 0; at < text.length; at++) seed = (seed * 31 + text.charCodeAt(at)) >>> 0
  const random = seededRandom(seed)
  const vector = Float32Array.from({ length: dimension }, () => random() - 0.5)
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0))
  return vector.map(value => value / length)
}
