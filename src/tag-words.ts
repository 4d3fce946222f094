/** Hands what the room of understanding knows of words to the room of the catalogue, where tags are proposed. */
import type { TagWords } from './catalog/tags/index.js'
import { colourWords } from './understanding/words/colour-families.js'
import { materialFamilies } from './understanding/words/material-families.js'
import { synonymGroups } from './understanding/words/synonyms.js'
import { tokenise } from './understanding/words/tokenise.js'

/** Broad words of the families (`synthetic`) are no material by themselves, but some are (`wool`); texts that say them mean them. */
const materials = [
  ...new Set([...Object.keys(materialFamilies), ...Object.values(materialFamilies).flat(), 'cotton', 'linen', 'glass', 'ceramic']),
]

export const tagWords: TagWords = {
  split: text => tokenise(text).map(({ norm, evidence, start }) => ({ norm, text: evidence, start })),
  synonyms: synonymGroups,
  colours: colourWords,
  materials: materials.filter(material => material !== 'animal product' && material !== 'synthetic'),
}
