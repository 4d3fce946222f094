/** Reads a catalogue's texts and pictures into an index that the retriever searches. */
import type { Item } from '../contracts/item.js'
import type {
  AudioEncoder,
  Catalog,
  ImageEncoder,
  PictureTextEncoder,
  SceneTextReader,
  TextEncoder,
  VectorCache,
} from '../contracts/ports.js'
import type { CurioError } from '../errors.js'
import { buildCandidates } from './build-candidates.js'
import { cachedRidgeMap } from './cached-ridge-map.js'
import type { CatalogIndex } from './catalog-index.js'
import { embedTexts } from './embed-texts.js'
import { hasSameTexts } from './has-same-texts.js'
import { isModelFailure } from './is-model-failure.js'
import { descriptionText, factsText, statedColours, translationTexts } from './item-texts.js'
import type { TextImagePair } from './learn-ridge-map.js'
import { LexicalIndex } from './lexical-index.js'
import { type Passage, PassageMatrix } from './passage-matrix.js'
import { type NameColours, type Picture, PictureReader } from './picture-reader.js'
import { learnRelevanceScale } from './relevance-scale.js'
import { Retriever } from './retriever.js'
import { SceneTextIndex } from './scene-text-index.js'
import { shortenPictures } from './shorten-pictures.js'
import { usualStorage, type VectorStorage } from './stored-vectors.js'
import { weightedSum } from './vector-mathematics.js'

export interface BuildProgress {
  readonly stage: 'pictures' | 'texts' | 'index'
  readonly done: number
  readonly total: number
}

export interface BuildRetrieverOptions {
  readonly catalog: Catalog
  /** Without one, only words are searched. */
  readonly textEncoder?: TextEncoder
  /** Without one, photographs cannot be searched. */
  readonly imageEncoder?: ImageEncoder
  /** The image encoder's own reader of texts, where it has one; without, a map from text to pictures is learnt from the catalogue. */
  readonly pictureText?: PictureTextEncoder
  /** Reads what is written on the items' pictures and on photographs. */
  readonly sceneText?: SceneTextReader
  /** For recordings to search with. */
  readonly audioEncoder?: AudioEncoder
  /** Vectors of the items' recordings, by row: see `hearCatalog`. */
  readonly recordings?: readonly (readonly Float32Array[])[]
  readonly cache: VectorCache
  /** Names the colours of a picture; used for items whose record states no colour. */
  readonly pictureColours?: NameColours
  /** Folder of the saved graphs of a large catalogue. */
  readonly indexPath?: string
  /** In a large catalogue without a saved graph that fits, compare everything rather than wait for a new one. */
  readonly isQuick?: boolean
  /** How vectors are held in memory; bytes unless said otherwise. */
  readonly storage?: VectorStorage
  /** Numbers kept of a picture's vector: see `shortenPictures`. */
  readonly dimensions?: number
  /** Of the catalogue before it was changed: what still holds is not made again. */
  readonly before?: Retriever
  readonly onProgress?: (progress: BuildProgress) => void
  /** Pictures that could not be read, and a new graph that finds too little. */
  readonly onWarning?: (message: string) => void
  /** A text encoder that fails, while building or later: words alone are searched then. */
  readonly onError?: (error: CurioError) => void
  readonly signal?: AbortSignal
}

/**
 * Builds the index; with a filled cache this takes a moment, else as long as the encoders need.
 *
 * @throws CurioError ABORTED, MODEL_* of the image encoder
 * @example const retriever = await buildRetriever({ catalog, textEncoder, cache: openVectorCache('catalog') })
 */
export async function buildRetriever(options: BuildRetrieverOptions): Promise<Retriever> {
  const { before, catalog, isQuick } = options
  if (before && (isQuick || !before.lacksGraph) && (await hasSameTexts(before.catalog, catalog))) return before.withCatalog(catalog)
  const index = await readCatalogIndex(options)
  const candidates = await buildCandidates(index, options)
  return new Retriever(candidates === undefined ? index : { ...index, candidates }, options.onError)
}

/** All but the index of a large catalogue. Rejects as {@link buildRetriever} does. */
export async function readCatalogIndex(options: BuildRetrieverOptions): Promise<CatalogIndex> {
  const { audioEncoder, before, cache, catalog, dimensions, imageEncoder, pictureText, recordings, sceneText, textEncoder } = options
  const { storage = usualStorage } = options
  const { pictures, basis } = shortenPictures(await readPictures(options), {
    cache,
    ...(dimensions === undefined ? {} : { dimensions }),
    ...(before?.learnt.pictureBasis && { basis: before.learnt.pictureBasis }),
  })
  const pictureColours = pictures.map(picture => picture?.colours ?? [])
  const colours = (row: number) => pictureColours[row] ?? []
  const images = pictures.map(picture => (picture?.vector === undefined ? [] : [{ vector: picture.vector }]))
  const hasImages = imageEncoder !== undefined && images.some(own => own.length > 0)
  return {
    catalog,
    pictureColours,
    lexical: await LexicalIndex.open(catalog.items, colours),
    ...(imageEncoder === undefined ? {} : { imageEncoder }),
    ...(hasImages && pictureText !== undefined ? { pictureText } : {}),
    ...(hasImages
      ? { pictures: new PassageMatrix(images, basis?.dimension ?? imageEncoder.dimension, storage), ...meanOf(images.flat()) }
      : {}),
    ...(hasImages && sceneText !== undefined ? { sceneText, sceneTexts: sceneTextsOf(catalog.items, pictures) } : {}),
    ...(basis && { pictureBasis: basis }),
    ...(audioEncoder && recordings
      ? { audioEncoder, recordings: new PassageMatrix(recordings.map(passagesOf), audioEncoder.dimension, storage) }
      : {}),
    ...(textEncoder === undefined ? {} : await readTextsIfPossible(options, textEncoder, pictures)),
  }
}

function sceneTextsOf(items: readonly Item[], pictures: readonly (Picture | undefined)[]): SceneTextIndex {
  const translated = ({ translations = {} }: Item) => Object.values(translations).map(({ title = '' }) => title)
  return new SceneTextIndex(items.map((item, row) => [item.title, item.brand ?? '', ...translated(item), ...(pictures[row]?.lines ?? [])]))
}

function passagesOf(vectors: readonly Float32Array[]): Passage[] {
  return vectors.map(vector => ({ vector }))
}

async function readPictures(options: BuildRetrieverOptions): Promise<(Picture | undefined)[]> {
  const { catalog, imageEncoder, pictureColours: nameColours, onProgress, signal } = options
  if (imageEncoder === undefined && nameColours === undefined) return catalog.items.map(() => undefined)
  const reader = new PictureReader({ ...options, ...(nameColours === undefined ? {} : { nameColours }) })
  const total = catalog.items.length
  const pictures: (Picture | undefined)[] = []
  for (const item of catalog.items) {
    const local = item.image !== undefined && !/^https?:/iu.test(item.image)
    pictures.push(local && item.image !== undefined ? await reader.read(item.image, statedColours(item).length === 0, signal) : undefined)
    if (pictures.length % 25 === 0 || pictures.length === total) onProgress?.({ stage: 'pictures', done: pictures.length, total })
  }
  return pictures
}

type TextParts = Pick<CatalogIndex, 'passages' | 'map' | 'relevance'>

async function readTextsIfPossible(
  options: BuildRetrieverOptions,
  textEncoder: TextEncoder,
  pictures: readonly (Picture | undefined)[],
): Promise<TextParts & Pick<CatalogIndex, 'textEncoder'>> {
  try {
    return { textEncoder, ...(await readTexts(options, textEncoder, pictures)) }
  } catch (error) {
    if (!isModelFailure(error)) throw error
    options.onError?.(error)
    return {}
  }
}

async function readTexts(
  options: BuildRetrieverOptions,
  encoder: TextEncoder,
  pictures: readonly (Picture | undefined)[],
): Promise<TextParts> {
  const { catalog, cache, onProgress, signal, storage = usualStorage } = options
  const texts = catalog.items.map((item, row) => passageTexts(item, pictures[row]?.colours ?? []))
  const distinct = texts.flat().map(({ text }) => text)
  const vectors = await embedTexts(distinct, encoder, cache, {
    ...(signal === undefined ? {} : { signal }),
    onProgress: (done, total) => onProgress?.({ stage: 'texts', done, total }),
  })
  const passages = new PassageMatrix(
    texts.map(own => own.flatMap(({ text, handicap }) => passageOf(vectors.get(text), handicap))),
    encoder.dimension,
    storage,
    true,
  )
  const { map, relevance } = options.before?.learnt ?? {}
  // Learning takes seconds in which nobody is answered. Where there was no map, none was found to help.
  if (relevance !== undefined) return { passages, relevance, ...(map && { map }) }
  return { passages, ...(await learn(options, encoder, passages, pictures)) }
}

async function learn(
  { catalog, cache, signal }: BuildRetrieverOptions,
  encoder: TextEncoder,
  passages: PassageMatrix,
  pictures: readonly (Picture | undefined)[],
): Promise<Omit<TextParts, 'passages'>> {
  const pairs = catalog.items.flatMap((item, row): TextImagePair[] => {
    const image = pictures[row]?.vector
    const text = passages.main(row)
    // Variants of one product share their title; told apart they would leak into the held-out part.
    return image === undefined || text === undefined ? [] : [{ group: item.title, image, text }]
  })
  const map = cachedRidgeMap(pairs, cache)
  const titles = catalog.items.map(item => item.title)
  const relevance = await learnRelevanceScale(titles, passages, encoder, cache, signal)
  return { relevance, ...(map === undefined ? {} : { map }) }
}

function meanOf(pictures: readonly Passage[]): { pictureMean?: Float32Array } {
  const sum = weightedSum(pictures.map(({ vector }) => ({ vector, weight: 1 / pictures.length })))
  return sum === undefined ? {} : { pictureMean: sum }
}

interface PassageText {
  readonly text: string
  readonly handicap: number
}

/** A long text meets every query half way, so it must be clearly nearer to count. Measured. */
const descriptionHandicap = 0.02

function passageTexts(item: Item, colours: readonly string[]): PassageText[] {
  const description = descriptionText(item)
  return [
    ...[factsText(item, colours), ...translationTexts(item)].map(text => ({ text, handicap: 0 })),
    ...(description === '' ? [] : [{ text: description, handicap: descriptionHandicap }]),
  ]
}

function passageOf(vector: Float32Array | undefined, handicap: number): Passage[] {
  return vector === undefined ? [] : [{ vector, handicap }]
}
