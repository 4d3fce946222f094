/** All that is known of a catalogue for finding things in it. Built once, then only read. */
import type { AudioEncoder, Catalog, ImageEncoder, PictureTextEncoder, SceneTextReader, TextEncoder } from '../contracts/ports.js'
import type { Basis } from './basis.js'
import type { Modality } from './fuse-vectors.js'
import type { LexicalIndex } from './lexical-index.js'
import type { PassageMatrix } from './passage-matrix.js'
import type { RelevanceScale } from './relevance-scale.js'
import type { RidgeMap } from './ridge-map.js'
import type { SceneTextIndex } from './scene-text-index.js'
import type { VectorIndex } from './vector-index.js'

export interface CatalogIndex {
  readonly catalog: Catalog
  readonly lexical: LexicalIndex
  readonly textEncoder?: TextEncoder
  readonly imageEncoder?: ImageEncoder
  /** Carries a text over to pictures in place of the map. */
  readonly pictureText?: PictureTextEncoder
  /** Present with a text encoder. */
  readonly passages?: PassageMatrix
  /** Present with an image encoder and at least one picture. */
  readonly pictures?: PassageMatrix
  /** Present where pictures are kept shortened: what is compared with them must be shortened too. */
  readonly pictureBasis?: Basis
  /** Reads photographs to search with. */
  readonly sceneText?: SceneTextReader
  /** What items are called and what is written on their pictures; present with a reader and at least one picture. */
  readonly sceneTexts?: SceneTextIndex
  readonly audioEncoder?: AudioEncoder
  /** Present with an audio encoder and at least one recording. */
  readonly recordings?: PassageMatrix
  /** Mean of all picture vectors; not of unit length. */
  readonly pictureMean?: Float32Array
  /** Present where it was found to help. */
  readonly map?: RidgeMap
  /** Present with a text encoder. */
  readonly relevance?: RelevanceScale
  /** Proposes candidates in a large catalogue; absent in a small one, where every item is scored. */
  readonly candidates?: CandidateIndex
  /** Colours seen in the picture, by row; empty where the record states them. */
  readonly pictureColours: readonly (readonly string[])[]
}

export interface CandidateIndex {
  readonly index: VectorIndex
  /** The fused query of the vectors of a text, a picture and a recording. */
  fuse(parts: Readonly<Partial<Record<Modality, Float32Array>>>): Float32Array
}
