/** The settings that are searched, as a cube: each from 0 to 1. */
import { CurioError } from '../../errors.js'

/** A number from `low` to `high`, or one of several words. */
export type Parameter = { readonly key: string } & (
  | { readonly low: number; readonly high: number }
  | { readonly choices: readonly string[] }
)

/** Values by dotted key. */
export type Parameters = Readonly<Record<string, number | string>>

/** A place in the cube: one number in [0, 1] for each parameter. */
export type Point = readonly number[]

/**
 * Reads `ranking.diversity=0.5..1,ranking.similarity=cosine|pearson`.
 *
 * @throws CurioError TUNING_INVALID
 * @example parseParameters('ranking.diversity=0.5..1') // [{ key: 'ranking.diversity', low: 0.5, high: 1 }]
 */
export function parseParameters(text: string): readonly Parameter[] {
  const parameters = text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(parseParameter)
  const keys = new Set(parameters.map(({ key }) => key))
  if (parameters.length === 0 || keys.size < parameters.length)
    throw new CurioError('TUNING_INVALID', `${text || 'nothing'}: name at least one parameter, and none twice.`)
  return parameters
}

function parseParameter(text: string): Parameter {
  const [key = '', range = '', ...more] = text.split('=').map(part => part.trim())
  const bounds = /^(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)$/u.exec(range)
  const choices = [...new Set(range.split('|').filter(word => word !== ''))]
  if (key === '' || range === '' || more.length > 0) throw invalid(text)
  if (bounds) {
    const [low, high] = [Number(bounds[1]), Number(bounds[2])]
    if (low >= high) throw invalid(text)
    return { key, low, high }
  }
  if (choices.length < 2) throw invalid(text)
  return { key, choices }
}

function invalid(text: string): CurioError {
  return new CurioError('TUNING_INVALID', `${text} is no parameter: write key=low..high or key=one|another.`)
}

/** @example parametersAt(space, [0.5]) // { 'ranking.diversity': 0.75 } */
export function parametersAt(space: readonly Parameter[], point: Point): Parameters {
  return Object.fromEntries(
    space.map((parameter, index) => {
      const place = Math.min(1, Math.max(0, point[index] ?? 0))
      if (!('choices' in parameter)) return [parameter.key, between(parameter, place)]
      return [parameter.key, parameter.choices[choiceAt(place, parameter.choices.length)] ?? '']
    }),
  )
}

/** The place of these values; undefined where they are not of this space. */
export function pointOf(space: readonly Parameter[], parameters: Parameters): Point | undefined {
  const point = space.map(parameter => {
    const value = parameters[parameter.key]
    if ('choices' in parameter) return typeof value === 'string' ? (parameter.choices.indexOf(value) + 0.5) / parameter.choices.length : -1
    return typeof value === 'number' ? (value - parameter.low) / (parameter.high - parameter.low) : -1
  })
  return point.every((place, index) => place >= 0 && place <= 1 && isKnown(space[index], parameters)) ? point : undefined
}

/** The same values in the middle of their stretch of the cube. */
export function snapped(space: readonly Parameter[], point: Point): Point {
  return pointOf(space, parametersAt(space, point)) ?? point
}

function isKnown(parameter: Parameter | undefined, parameters: Parameters): boolean {
  if (parameter === undefined || !('choices' in parameter)) return true
  return parameter.choices.includes(String(parameters[parameter.key]))
}

function choiceAt(place: number, count: number): number {
  return Math.min(count - 1, Math.floor(place * count))
}

/** In ten thousand steps: settings with twelve digits behind the point are read by nobody. */
function between({ low, high }: { readonly low: number; readonly high: number }, place: number): number {
  const value = low + (Math.round(place * 10_000) / 10_000) * (high - low)
  return Math.min(high, Math.max(low, Number(value.toPrecision(10)))) + 0
}
