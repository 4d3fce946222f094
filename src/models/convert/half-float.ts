/** Conversion to IEEE 754 half precision. */
import { CurioError } from '../../errors.js'

/** Bits of the nearest half, ties to even. Throws MODEL_CORRUPT where the value is too large for one. */
export function halfFloat(value: number): number {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0
  const magnitude = Math.abs(value)
  if (!(magnitude < 65520)) throw new CurioError('MODEL_CORRUPT', `${value} does not fit into half precision.`)
  const exponent = Math.max(Math.floor(Math.log2(magnitude || 2 ** -24)), -14)
  const scaled = magnitude / 2 ** (exponent - 10)
  let units = Math.floor(scaled)
  const rest = scaled - units
  if (rest > 0.5 || (rest === 0.5 && units % 2 === 1)) units++
  return sign | (units + (exponent > -14 ? (exponent + 14) << 10 : 0))
}
