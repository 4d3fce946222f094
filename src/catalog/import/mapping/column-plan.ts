/** What becomes of each column that is no field: an attribute with a name and a type. */
import { type Dimension, inUnit, readMeasure, unitSuffix } from '../cleaning/measure-units.js'
import { attributeName } from './attribute-name.js'
import type { ColumnSample } from './column-sample.js'

export type ColumnPlan = (
  | { readonly as: 'text' | 'number' | 'boolean'; readonly name: string }
  | { readonly as: 'list'; readonly name: string; readonly separator: RegExp }
  | { readonly as: 'measure'; readonly name: string; readonly dimension: Dimension; readonly unit?: string }
) & {
  /** Lists of this column hold one value at most: they are that value. */
  readonly single?: boolean
}

const identifier = /sku|ean|gtin|upc|isbn|asin|barcode|mpn|(?:^|_)(?:zip|plz|postcode|phone|tel|code|nr|no|number)(?:_|$)/u
const plainNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/u
const battery = /battery|akku|batterie|batería|续航/u
export const yes = /^(?:true|yes|y|ja|oui|si|sí|是|有|はい)$/iu
export const no = /^(?:false|no|n|nein|non|否|无|いいえ)$/iu

/**
 * By the first rows of the column; what later rows have otherwise stays text.
 *
 * @example planColumn({ name: 'Weight', values: ['1.5 kg', '800 g'], filled: 1, distinct: 1 }) // { as: 'measure', name: 'weight_g', dimension: 'weight' }
 */
export function planColumn(column: ColumnSample): ColumnPlan {
  const lists = column.values.filter(value => Array.isArray(value))
  const plan = planValues({ ...column, values: column.values.flat() })
  const ones = lists.filter(list => list.length === 1).length
  // Words may come in lists of one here and of two there; numbers and yes or no hardly do.
  const enough = plan.as === 'text' || plan.as === 'list' ? lists.length : lists.length * 0.8
  return lists.length > 0 && ones >= enough ? { ...plan, single: true } : plan
}

function planValues(column: ColumnSample): ColumnPlan {
  const name = attributeName(column.name)
  const texts = column.values.filter((value): value is string => typeof value === 'string').map(text => text.trim())
  const share = (test: (text: string) => boolean) => (texts.length === 0 ? 0 : texts.filter(test).length / texts.length)
  const headed = unitInHeader(column)
  if (headed !== undefined) return headed
  if (texts.length === 0 || identifier.test(name)) return { as: 'text', name }
  if (share(text => plainNumber.test(text)) > 0.95) return { as: 'number', name }
  if (share(text => yes.test(text) || no.test(text)) === 1) return { as: 'boolean', name }
  const dimension = commonDimension(texts)
  // How long a battery lasts is said in hours everywhere.
  if (dimension !== undefined && !(dimension === 'time' && battery.test(name)))
    return { as: 'measure', name: withSuffix(name, dimension), dimension }
  const separator = listSeparator(texts, namedList.test(name))
  return separator === undefined ? { as: 'text', name } : { as: 'list', name, separator }
}

/** `Weight (kg)` with plain numbers. */
function unitInHeader({ name, values }: ColumnSample): ColumnPlan | undefined {
  const match = /^(.*?)\s*[([]\s*(\p{L}{1,10})\s*[)\]]\s*$/u.exec(name)
  const [, bare, unit] = match ?? []
  if (bare === undefined || unit === undefined) return undefined
  const dimension = inUnit(1, unit)?.dimension
  const numeric = values.filter(
    value => typeof value === 'number' || (typeof value === 'string' && /^\d+(?:[.,]\d+)?$/u.test(value.trim())),
  ).length
  if (dimension === undefined || numeric < values.length * 0.9) return undefined
  return { as: 'measure', name: withSuffix(attributeName(bare), dimension), dimension, unit }
}

function commonDimension(texts: readonly string[]): Dimension | undefined {
  const found = texts.map(text => readMeasure(text)?.dimension)
  const first = found.find(dimension => dimension !== undefined)
  return first !== undefined && found.filter(dimension => dimension === first).length > texts.length * 0.8 ? first : undefined
}

function withSuffix(name: string, dimension: Dimension): string {
  return name.endsWith(unitSuffix[dimension]) ? name : name + unitSuffix[dimension]
}

const separators = [/\s*\|\s*/u, /\s*;\s*/u, /\s*[,，、]\s*/u]

const namedList = /^(?:tags|colors?|sizes?|features|keywords|genres|materials?|labels|ingredients)$/u

/** A comma parts a list only where the parts are a word or two, and more than once: prose has commas too. */
function listSeparator(texts: readonly string[], named: boolean): RegExp | undefined {
  return separators.find((separator, index) => {
    const parted = texts.map(text => text.split(separator)).filter(parts => parts.length > 1)
    const longest = index === 0 ? 60 : index === 1 ? 40 : 24
    const short = parted.filter(parts => parts.every(part => part.length <= longest && part.split(' ').length <= (index === 2 ? 3 : 6)))
    const needed = index === 0 ? 0.05 : index === 1 ? 0.1 : 0.2
    const enough = named || index === 0 ? 1 : Math.max(2, texts.length * needed)
    return parted.length >= enough && parted.length >= (named ? 0 : texts.length * needed) && short.length >= parted.length * 0.9
  })
}
