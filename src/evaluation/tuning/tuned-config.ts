/** A configuration with other settings of the ranking. */
import { type Config, configSchema } from '../../config/schema.js'
import { flatten, unflatten } from '../../config/settings.js'
import { CurioError } from '../../errors.js'
import type { Parameters } from './parameter-space.js'

const tunable = /^(?:ranking|retrieval\.weights)\./u
const weight = /^ranking\.weights\.(?!context$)/u

/**
 * The weights of the score are brought to a sum of 1 again, those that were set and those that were not alike.
 *
 * @throws CurioError TUNING_INVALID for settings that do not shape a list, are unknown, or are out of their range
 * @example tunedConfig(config, { 'ranking.weights.similarity': 0.8 }).ranking.weights.similarity // 0.615, beside 0.3 and 0.2
 */
export function tunedConfig(config: Config, parameters: Parameters): Config {
  const strange = Object.keys(parameters).find(key => !tunable.test(key))
  if (strange !== undefined)
    throw new CurioError('TUNING_INVALID', `${strange} is not tuned: settings under ranking and retrieval.weights shape a list.`)
  const settings = { ...flatten(config), ...parameters }
  const weights = Object.entries(settings).flatMap(([key, value]) => (weight.test(key) ? [[key, Number(value)] as const] : []))
  const sum = weights.reduce((total, [, value]) => total + value, 0)
  if (!(sum > 0)) throw new CurioError('TUNING_INVALID', 'The weights of the score are all 0.')
  const parsed = configSchema.safeParse(
    unflatten({ ...settings, ...Object.fromEntries(weights.map(([key, value]) => [key, value / sum])) }),
  )
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new CurioError('TUNING_INVALID', `${issue?.path.join('.')}: ${issue?.message}`)
}

/** What to write into a configuration file: the settings that were tuned, and with a weight all weights. */
export function configFragment(config: Config, parameters: Parameters): Record<string, unknown> {
  const keys = new Set(Object.keys(parameters))
  const hasWeight = [...keys].some(key => weight.test(key))
  const tuned = Object.entries(flatten(tunedConfig(config, parameters))).filter(([key]) => keys.has(key) || (hasWeight && weight.test(key)))
  return unflatten(Object.fromEntries(tuned.map(([key, value]) => [key, typeof value === 'number' ? Number(value.toFixed(9)) : value])))
}
