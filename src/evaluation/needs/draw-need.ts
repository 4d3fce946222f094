/** Draws what someone may be looking for from a real item, so that there is at least one answer. */

import type { Item } from '../../contracts/item.js'
import type { Language } from '../../contracts/language.js'
import type { Catalog } from '../../contracts/ports.js'
import { canSay } from './can-say.js'
import { type CatalogFacets, factsToAsk, readFacets } from './catalog-facets.js'
import { pick, type Random, shuffled } from './draw.js'
import { type KindWish, readKinds } from './kinds.js'
import { meets, meetsAll, type Need, type NeedWish, titleWords, valuesOf } from './need.js'

/** Of the wishes besides the kind: a price bound and a dislike this often, where the item allows it. */
const priced = 0.45
const disliking = 0.3
const mostWishes = 4

export class NeedSource {
  readonly #catalog: Catalog
  readonly #facets: CatalogFacets
  readonly #kindsOf: ReturnType<typeof readKinds>

  constructor(catalog: Catalog) {
    this.#catalog = catalog
    this.#facets = readFacets(catalog)
    this.#kindsOf = readKinds(catalog)
  }

  /**
   * Two to four wishes that a drawn item meets, the kind of thing first; undefined where twenty items gave none, so that a catalogue of bare titles
   * ends the search.
   *
   * @param language in which all of them can be said
   * @example new NeedSource(catalog).draw(seededRandom(1), 'en') // { wishes: [jacket, red, at most 80], target: 'parka-red' }
   */
  draw(random: Random, language: Language): Need | undefined {
    for (let attempt = 0; attempt < 20; attempt++) {
      const item = pick(random, this.#catalog.items)
      const need = item && this.#needOf(item, random, language)
      if (need) return need
    }
    return undefined
  }

  /** Another value of one wish, so that still at least one item fits; undefined where there is none. */
  change(need: Need, random: Random, language: Language): { readonly need: Need; readonly wish: NeedWish } | undefined {
    const changeable = shuffled(
      random,
      need.wishes.filter(wish => wish.kind === 'is'),
    )
    for (const wish of changeable) {
      const rest = need.wishes.filter(other => other !== wish)
      const others = this.#catalog.items.filter(item => rest.every(other => meets(item, other)) && !meets(item, wish))
      const target = pick(random, others)
      const value =
        target &&
        pick(
          random,
          this.#asked(target, language).filter(({ facet }) => facet === wish.facet),
        )
      if (!target || !value) continue
      const changed: NeedWish = { kind: 'is', ...value }
      return { need: { wishes: need.wishes.map(other => (other === wish ? changed : other)), target: target.id }, wish: changed }
    }
    return undefined
  }

  /** All items that are what is looked for. */
  answers(need: Need): Item[] {
    return this.#catalog.items.filter(item => meetsAll(item, need))
  }

  #needOf(item: Item, random: Random, language: Language): Need | undefined {
    const kind = pick(
      random,
      this.#kindsOf(item).filter(wish => canSay(wish, language)),
    )
    if (kind === undefined) return undefined
    const facts = shuffled(random, this.#asked(item, language)).filter(
      ({ facet, value }, index, all) => all.findIndex(other => other.facet === facet) === index && !saysTheSame(value, kind),
    )
    const price = random() < priced ? priceBound(item, random) : undefined
    const dislike = random() < disliking ? this.#dislike(item, kind, random, language) : undefined
    const count = 1 + Math.floor(random() * (mostWishes - 1))
    const besides = [
      ...(price === undefined ? [] : [price]),
      ...(dislike === undefined ? [] : [dislike]),
      ...facts.filter(({ facet }) => facet !== dislike?.facet).map((fact): NeedWish => ({ kind: 'is', ...fact })),
    ].slice(0, count)
    // Who wants anything but one thing has an easy life.
    return besides.some(wish => wish.kind !== 'not') ? { wishes: [kind, ...besides], target: item.id } : undefined
  }

  #asked(item: Item, language: Language): { readonly facet: string; readonly value: string }[] {
    return factsToAsk(item, this.#facets).filter(fact => canSay({ kind: 'is', ...fact }, language))
  }

  /** What others of the kind have in place of what this one has. */
  #dislike(item: Item, kind: KindWish, random: Random, language: Language): NeedWish | undefined {
    const facets = new Set(factsToAsk(item, this.#facets).flatMap(({ facet }) => (isDislikable(item, facet) ? facet : [])))
    const others = this.#catalog.items.filter(other => meets(other, kind)).flatMap(other => this.#asked(other, language))
    const disliked = pick(
      random,
      others.filter(fact => facets.has(fact.facet) && fact.value !== 'true' && meets(item, { kind: 'not', ...fact })),
    )
    return disliked && { kind: 'not', ...disliked }
  }
}

/** 'A jacket jacket'. */
function saysTheSame(value: string, { value: kind }: KindWish): boolean {
  const words = titleWords(kind)
  return titleWords(value).some(word => words.includes(word))
}

/** What a thing has one of, and what it is made of: nobody wants a bag that is not 'durable'. */
function isDislikable(item: Item, facet: string): boolean {
  return facet !== 'gender' && (/material|fabric|genre/u.test(facet) || valuesOf(item, facet).length === 1)
}

/** A round number not far above the item's own price. */
function priceBound({ price }: Item, random: Random): NeedWish | undefined {
  if (price === undefined || price <= 0) return undefined
  const wanted = price * (1.02 + 0.4 * random())
  const step = 10 ** Math.floor(Math.log10(Math.max(10, wanted))) / (wanted < 50 ? 2 : 1)
  return { kind: 'at-most', facet: 'price', value: Math.ceil(wanted / step) * step }
}
