/** Checks of unknown values, small enough for a page. */
export type Shape = (value: unknown) => boolean

export const text: Shape = value => typeof value === 'string'
export const count: Shape = value => Number.isSafeInteger(value)
export const yesOrNo: Shape = value => typeof value === 'boolean'

/** An object with these fields; others are let be. */
export function record(fields: Readonly<Record<string, Shape>>): Shape {
  return value =>
    typeof value === 'object' && value !== null && Object.entries(fields).every(([name, fits]) => fits(Reflect.get(value, name)))
}

export function list(element: Shape): Shape {
  return value => Array.isArray(value) && value.every(element)
}

export function optional(shape: Shape): Shape {
  return value => value === undefined || shape(value)
}

export function either(...shapes: readonly Shape[]): Shape {
  return value => shapes.some(shape => shape(value))
}
