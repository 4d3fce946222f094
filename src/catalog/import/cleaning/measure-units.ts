/** Numbers with units of weight, length and volume, brought to one unit each: grams, centimetres, litres. */

export type Dimension = 'weight' | 'length' | 'volume'

export interface Measure {
  readonly dimension: Dimension
  /** In the dimension's own unit. */
  readonly amount: number
}

/** What a name ends with when its numbers are in the dimension's own unit. */
export const unitSuffix: Readonly<Record<Dimension, string>> = { weight: '_g', length: '_cm', volume: '_l' }

const units: readonly (readonly [Dimension, number, readonly string[]])[] = [
  ['weight', 1, ['g', 'gr', 'gram', 'grams', 'gramm', 'gramme', 'grammes', 'gramos', '克', 'グラム']],
  ['weight', 0.001, ['mg', '毫克']],
  ['weight', 1000, ['kg', 'kgs', 'kilo', 'kilos', 'kilogram', 'kilograms', '千克', '公斤']],
  ['weight', 500, ['斤']],
  ['weight', 28.349523125, ['oz', 'ounce', 'ounces']],
  ['weight', 453.59237, ['lb', 'lbs', 'pound', 'pounds']],
  ['length', 1, ['cm', 'centimeter', 'centimeters', 'centimetre', 'centimetres', 'zentimeter', '厘米', '公分']],
  ['length', 0.1, ['mm', 'millimeter', 'millimeters', 'millimetre', 'millimetres', '毫米']],
  ['length', 100, ['m', 'meter', 'meters', 'metre', 'metres', '米']],
  ['length', 2.54, ['in', 'inch', 'inches', 'zoll', '英寸', '″', '"']],
  ['length', 30.48, ['ft', 'foot', 'feet', '英尺', '′']],
  ['volume', 1, ['l', 'ltr', 'liter', 'liters', 'litre', 'litres', 'litros', '升', '公升']],
  ['volume', 0.001, ['ml', 'milliliter', 'milliliters', '毫升']],
  ['volume', 0.01, ['cl']],
  ['volume', 0.0295735295625, ['floz']],
  ['volume', 3.785411784, ['gal', 'gallon', 'gallons']],
]

const byName = new Map(units.flatMap(([dimension, factor, names]) => names.map(name => [name, { dimension, factor }] as const)))

/**
 * Reads one number with one unit, the whole text.
 *
 * @example readMeasure('1,5 kg') // { dimension: 'weight', amount: 1500 }
 */
export function readMeasure(text: string): Measure | undefined {
  const match = /^([\d]{1,9}(?:[.,]\d{1,6})?)\s*(fl\.?\s?oz|\p{L}{1,12}|["″′])\.?$/iu.exec(text.trim())
  const [, number, name] = match ?? []
  return number === undefined || name === undefined ? undefined : inUnit(Number(number.replace(',', '.')), name)
}

/**
 * A number whose unit stands elsewhere, in the header of its column.
 *
 * @example inUnit(1.5, 'kg') // { dimension: 'weight', amount: 1500 }
 */
export function inUnit(amount: number, unit: string): Measure | undefined {
  const known = byName.get(unit.toLowerCase().replace(/[.\s]/gu, ''))
  return known === undefined ? undefined : { dimension: known.dimension, amount: Number((amount * known.factor).toPrecision(10)) }
}
