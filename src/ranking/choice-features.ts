/** What the bandit sees of an item in its situation. */
import type { ScoreParts } from '../contracts/recommendation.js'
import type { ExposureGroups } from './exposure-groups.js'
import type { ChoiceFeatures } from './linear-bandit.js'

export type SeenParts = Pick<ScoreParts, 'similarity' | 'behaviour' | 'attributes' | 'popularity'>

/**
 * The parts of the score, the department, the price band, and where in the list it stood, so that the first place is not taken for a merit.
 *
 * @param place in the list, from 0; absent where it is not shown yet
 * @example choiceFeatures({ similarity: 0.8, … }, { category: 'Shoes' }, 0)
 */
export function choiceFeatures(parts: SeenParts, { category, priceBand }: ExposureGroups, place?: number): ChoiceFeatures {
  return {
    always: 1,
    similarity: parts.similarity,
    behaviour: parts.behaviour,
    attributes: parts.attributes,
    popularity: parts.popularity,
    ...(category !== undefined && { [`department ${category}`]: 1 }),
    ...(priceBand !== undefined && { [`price ${priceBand}`]: 1 }),
    ...(place !== undefined && { place: 1 / (1 + place) }),
  }
}
