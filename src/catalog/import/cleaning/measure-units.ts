/** Numbers with a unit, brought to one unit a kind: grams, centimetres, litres, square metres, minutes, degrees Celsius. */
import { convert } from 'convert'

export type Dimension = 'weight' | 'length' | 'volume' | 'area' | 'time' | 'temperature'

export interface Measure {
  readonly dimension: Dimension
  /** In the dimension's own unit. */
  readonly amount: number
}

/** What a name ends with when its numbers are in the dimension's own unit. */
export const unitSuffix: Readonly<Record<Dimension, string>> = {
  weight: '_g',
  length: '_cm',
  volume: '_l',
  area: '_m2',
  time: '_minutes',
  temperature: '_celsius',
}

/** The dimension's own unit, as people write it. */
export const ownUnit: Readonly<Record<Dimension, string>> = {
  weight: 'g',
  length: 'cm',
  volume: 'l',
  area: 'm²',
  time: 'min',
  temperature: '°C',
}

interface KnownUnit {
  readonly dimension: Dimension
  /** To the dimension's own unit. */
  readonly own: (amount: number) => number
}

const scale =
  (factor: number) =>
  (amount: number): number =>
    amount * factor

const weight = (from: 'mg' | 'g' | 'kg' | 'oz' | 'lb' | 'stone'): KnownUnit => ({
  dimension: 'weight',
  own: scale(convert(1, from).to('g')),
})
const length = (from: 'mm' | 'cm' | 'm' | 'in' | 'ft' | 'yard'): KnownUnit => ({
  dimension: 'length',
  own: scale(convert(1, from).to('cm')),
})
const volume = (from: 'ml' | 'cl' | 'dl' | 'l' | 'US fluid ounce' | 'pint' | 'quart' | 'gallon'): KnownUnit => ({
  dimension: 'volume',
  own: scale(convert(1, from).to('l')),
})
const area = (from: 'square centimeter' | 'square meter' | 'square foot'): KnownUnit => ({
  dimension: 'area',
  own: scale(convert(1, from).to('square meter')),
})
const time = (from: 'minute' | 'hour'): KnownUnit => ({ dimension: 'time', own: scale(convert(1, from).to('minute')) })
const temperature = (from: 'celsius' | 'fahrenheit'): KnownUnit => ({
  dimension: 'temperature',
  own: amount => convert(amount, from).to('celsius'),
})

const units: readonly (readonly [KnownUnit, string])[] = [
  [weight('g'), 'g gr gram grams gramm gramme grammes gramos 克 グラム'],
  [weight('mg'), 'mg 毫克'],
  [weight('kg'), 'kg kgs kilo kilos kilogram kilograms 千克 公斤'],
  [{ dimension: 'weight', own: scale(500) }, '斤'],
  [weight('oz'), 'oz ounce ounces'],
  [weight('lb'), 'lb lbs pound pounds'],
  [weight('stone'), 'stone'],
  [length('cm'), 'cm centimeter centimeters centimetre centimetres zentimeter 厘米 公分'],
  [length('mm'), 'mm millimeter millimeters millimetre millimetres 毫米'],
  [length('m'), 'm meter meters metre metres 米'],
  [length('in'), 'in inch inches zoll 英寸 ″ "'],
  [length('ft'), 'ft foot feet 英尺 ′'],
  [length('yard'), 'yd yard yards'],
  [volume('l'), 'l ltr liter liters litre litres litros 升 公升'],
  [volume('ml'), 'ml milliliter milliliters millilitre millilitres 毫升'],
  [volume('cl'), 'cl'],
  [volume('dl'), 'dl'],
  [volume('US fluid ounce'), 'floz'],
  [volume('pint'), 'pint pints'],
  [volume('quart'), 'qt quart quarts'],
  [volume('gallon'), 'gal gallon gallons'],
  [area('square meter'), 'm² m2 sqm qm squaremeter squaremeters squaremetre squaremetres quadratmeter 平方米 平米'],
  [area('square centimeter'), 'cm² cm2 sqcm'],
  [area('square foot'), 'ft² ft2 sqft squarefeet squarefoot'],
  [time('minute'), 'min mins minute minutes minuten minutos 分钟 分'],
  [time('hour'), 'h hr hrs hour hours stunde stunden heure heures hora horas 小时 時間'],
  [temperature('celsius'), '°c ℃ celsius 摄氏度'],
  [temperature('fahrenheit'), '°f ℉ fahrenheit 华氏度'],
]

const byName = new Map(units.flatMap(([unit, names]) => names.split(' ').map(name => [name, unit] as const)))

/**
 * Reads one number with one unit, the whole text.
 *
 * @example readMeasure('1,5 kg') // { dimension: 'weight', amount: 1500 }
 */
export function readMeasure(text: string): Measure | undefined {
  const match =
    /^(-?\d{1,9}(?:[.,]\d{1,6})?)\s*(fl\.?\s?oz|(?:sq\.?|square)\s?\p{L}{1,12}|°\s?[CF]|[℃℉]|\p{L}{1,12}[²2]?|["″′])\.?$/iu.exec(
      text.trim(),
    )
  const [, number, name] = match ?? []
  const measure = number === undefined || name === undefined ? undefined : inUnit(Number(number.replace(',', '.')), name)
  return measure !== undefined && number?.startsWith('-') && measure.dimension !== 'temperature' ? undefined : measure
}

/**
 * A number whose unit stands elsewhere, in the header of its column.
 *
 * @example inUnit(1.5, 'kg') // { dimension: 'weight', amount: 1500 }
 */
export function inUnit(amount: number, unit: string): Measure | undefined {
  const known = byName.get(unit.toLowerCase().replace(/[.\s]/gu, ''))
  return known === undefined ? undefined : { dimension: known.dimension, amount: Number(known.own(amount).toPrecision(10)) }
}
