/** What sort of thing a facet is, so that its value can be put into words: 'black', 'made with wool', 'in size M'. */
import type { Facet } from '../../contracts/wish.js'
import { remember } from './remember.js'

const kinds = {
  category: /^category$/i,
  brand: /^(brand|manufacturer|maker)$/i,
  creator: /^(authors?|artists?|writer|composer)$/i,
  director: /^(directors?|directed_by)$/i,
  teacher: /^(teachers?|instructors?)$/i,
  mood: /^moods?$/i,
  price: /^price$/i,
  title: /^title$/i,
  text: /^text$/i,
  colour: /^colou?rs?$/i,
  material: /^(materials?|fabrics?)$/i,
  size: /^sizes?$/i,
  gender: /^genders?$/i,
  pattern: /^patterns?$/i,
  climate: /^(climates?|weather)$/i,
  activity: /^(activit(y|ies)|uses?|occasions?|sports?|seasons?)$/i,
  style: /^styles?(_|$)/i,
  feature: /^features?(_|$)/i,
  genre: /^genres?$/i,
  year: /^year$/i,
  tag: /^tags?$/i,
  people: /^(people|persons)$/i,
  cast: /^(cast|starring|stars|actors?)$/i,
  language: /^languages?$/i,
  format: /^formats?$/i,
  audience: /^audiences?$/i,
  key: /^musical_key$/i,
  mode: /^mode$/i,
  pace: /^pace$/i,
  sound: /^sound$/i,
  rating: /^(star_)?ratings?$/i,
} as const

export type FacetKind = keyof typeof kinds | 'other'

/**
 * @example
 * facetKind('features_bags') // 'feature'
 */
export const facetKind: (facet: Facet) => FacetKind = remember(kindOf)

function kindOf(facet: Facet): FacetKind {
  for (const [kind, pattern] of Object.entries(kinds)) {
    // Object.entries widens the keys; they are the table's own.
    if (pattern.test(facet)) return kind as FacetKind
  }
  return 'other'
}
