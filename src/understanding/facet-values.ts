/** What kind of values a facet has over the whole catalogue: names, numbers written as texts. */
import type { AttributeValue } from '../contracts/item.js'
import type { Facet } from '../contracts/wish.js'

/** A facet with fewer distinct values says a kind rather than a name. */
const fewestNames = 30
/** Of the items that have the facet, the share with a value of their own from which it names them. */
const namingShare = 0.3

interface Counted {
  values: number
  numbers: number
  readonly distinct: Set<string>
}

/** @example
 * const values = new FacetValues()
 * values.add('rating', ['4.10', '3.90'])
 * values.numeric() // ['rating']
 */
export class FacetValues {
  readonly #facets = new Map<Facet, Counted>()

  add(facet: Facet, value: AttributeValue): void {
    const counted = this.#facets.get(facet) ?? { values: 0, numbers: 0, distinct: new Set() }
    this.#facets.set(facet, counted)
    for (const entry of typeof value === 'object' ? value : [value]) {
      counted.values++
      if (/^\d{1,5}(?:\.\d{1,2})?$/.test(String(entry))) counted.numbers++
      counted.distinct.add(String(entry))
    }
  }

  names(): ReadonlySet<Facet> {
    const isNaming = ({ values, numbers, distinct }: Counted) =>
      distinct.size >= fewestNames && distinct.size > namingShare * values && numbers < values / 2 && mostlyCapital(distinct)
    return new Set([...this.#facets].filter(([, counted]) => isNaming(counted)).map(([facet]) => facet))
  }

  /** Facets of which every value is a number, be it written as a text. */
  numeric(): Facet[] {
    return [...this.#facets].filter(([, { values, numbers }]) => values > 0 && numbers === values).map(([facet]) => facet)
  }
}

/** 'Noor Haddad' is a name, 'horror' a kind of many. */
function mostlyCapital(values: ReadonlySet<string>): boolean {
  return [...values].filter(value => !/^\p{Ll}/u.test(value)).length > values.size / 2
}
