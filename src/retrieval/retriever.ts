/** Finds the items nearest to what was said, shown and liked. Similarity only: filters come from outside, ranking comes after. */
import type { Catalog } from '../contracts/ports.js'
import type { CurioError } from '../errors.js'
import { blockWeights } from './block-weights.js'
import { type Block, remembered, squash } from './calibrated-block.js'
import type { CatalogIndex } from './catalog-index.js'
import { type Evidence, gatherEvidence, totalBlock } from './evidence.js'
import { ExactIndex } from './exact-index.js'
import { definedParts } from './fuse-vectors.js'
import type { LexicalMatch } from './lexical-index.js'
import { knownRows, meanVector, QueryEncoder, type QueryVectors } from './query-vectors.js'
import { relevanceOf } from './relevance-scale.js'
import type { RetrievalRequest, Scored } from './retrieval-request.js'
import { rowMask } from './row-mask.js'
import { innerProduct } from './vector-mathematics.js'

/** What a large catalogue answers with. */
const mostCandidates = 1000

/** What speaks for each of some rows. */
export interface Comparison {
  readonly rows: readonly number[]
  /** In [0, 1], as in {@link Scored}. */
  readonly similarity: (row: number) => number
  readonly relevance: (row: number) => number
  readonly evidence: Evidence
}

/** Made by buildRetriever. */
export class Retriever implements Disposable {
  readonly #index: CatalogIndex
  readonly #encoder: QueryEncoder
  readonly #onError: ((error: CurioError) => void) | undefined
  /** Retrievers over the same index of words. */
  readonly #sharers: Set<Retriever>

  /**
   * @param onError told once when the text encoder fails; words alone are searched then
   * @param sharers others that use the same index
   */
  constructor(index: CatalogIndex, onError?: (error: CurioError) => void, sharers = new Set<Retriever>()) {
    this.#index = index
    this.#onError = onError
    this.#encoder = new QueryEncoder(index, onError)
    this.#sharers = sharers.add(this)
  }

  /** Frees what the words' index holds outside of the language's own memory, after the last that shares it. */
  [Symbol.dispose](): void {
    if (this.#sharers.delete(this) && this.#sharers.size === 0) this.#index.lexical[Symbol.dispose]()
  }

  /** The same over a catalogue of which texts and pictures are the same, row by row. */
  withCatalog(catalog: Catalog): Retriever {
    return new Retriever({ ...this.#index, catalog }, this.#onError, this.#sharers)
  }

  /** What was learnt from the catalogue's items together; a few changed ones hardly change it. */
  get learnt(): Pick<CatalogIndex, 'map' | 'pictureBasis' | 'relevance'> {
    const { map, pictureBasis, relevance } = this.#index
    return { ...(map && { map }), ...(pictureBasis && { pictureBasis }), ...(relevance && { relevance }) }
  }

  /** True of a large catalogue in which everything is compared, because no graph was there. */
  get lacksGraph(): boolean {
    return this.#index.candidates?.index instanceof ExactIndex
  }

  /** Whether the texts and pictures of both are the same, row by row. */
  sharesTexts(other: Retriever): boolean {
    return this.#index.lexical === other.#index.lexical
  }

  get catalog(): Catalog {
    return this.#index.catalog
  }

  /** True when photographs can be searched. */
  get readsPictures(): boolean {
    return this.#index.pictures !== undefined
  }

  /** True when recordings can be searched. */
  get readsRecordings(): boolean {
    return this.#index.recordings !== undefined
  }

  /** Colours seen in the picture of an item whose record states none. */
  pictureColours(row: number): readonly string[] {
    return this.#index.pictureColours[row] ?? []
  }

  /** How alike two items are, in [0, 1]: for diversity. */
  likeness(a: number, b: number): number {
    const cosines = [this.#index.passages, this.#index.pictures, this.#index.recordings].flatMap(matrix => {
      const [left, right] = [matrix?.main(a), matrix?.main(b)]
      return left === undefined || right === undefined ? [] : [innerProduct(left, right)]
    })
    const mean = cosines.reduce((sum, cosine) => sum + cosine, 0) / Math.max(1, cosines.length)
    return Math.min(1, Math.max(0, mean))
  }

  /**
   * Every allowed item of a catalogue below 10,000, else the 1,000 nearest; best first, equal ones by row.
   *
   * @throws CurioError IMAGE_UNSUPPORTED and other IMAGE_*, AUDIO_*, ABORTED, MODEL_* of the image encoder
   * @example const [best] = await retriever.retrieve({ text: 'orange shorts for men' })
   */
  async retrieve(request: RetrievalRequest): Promise<Scored[]> {
    const { rows, similarity, relevance, evidence } = await this.compare(request)
    const scored = rows.flatMap((row): Scored[] => {
      const item = this.#index.catalog.items[row]
      if (item === undefined) return []
      const part = (block: Block | undefined) => squashed(block?.(row))
      const image = part(evidence.picture ?? evidence.imagined)
      return [
        {
          row,
          item,
          similarity: similarity(row),
          relevance: relevance(row),
          dense: part(evidence.dense),
          lexical: part(evidence.lexical),
          image,
        },
      ]
    })
    return scored.sort((a, b) => b.similarity - a.similarity || a.row - b.row)
  }

  /**
   * The same rows in no order, and what there is to say of them: sorting all of a catalogue is left to who needs it.
   *
   * @throws CurioError as `retrieve`
   * @example const { rows, similarity } = await retriever.compare({ text: 'orange shorts for men' })
   */
  async compare(request: RetrievalRequest): Promise<Comparison> {
    const vectors = await this.#encoder.encode(request)
    const match = this.#words(request)
    const found = await this.#rows(request, vectors, match)
    const evidence = gatherEvidence(this.#index, request, { vectors, scores: match.scores, rows: found })
    const size = this.#index.catalog.items.length
    const total = remembered(totalBlock(evidence, blockWeights(evidence, request.weights)), size)
    const similarity = (row: number) => squashed(total(row))
    const rows = this.#index.candidates ? nearest(found, similarity) : found
    return { rows, similarity, relevance: this.#relevance(vectors, match, evidence, total), evidence }
  }

  /** Words of the query and, with their share, of what was said before. */
  #words({ text = '', history = [] }: RetrievalRequest): LexicalMatch {
    const { scores, coverage } = this.#index.lexical.match(text)
    for (const { text: earlier, weight } of history) {
      for (const [row, score] of this.#index.lexical.search(earlier)) scores.add(row, weight * score)
    }
    return { scores, coverage }
  }

  async #rows(request: RetrievalRequest, vectors: QueryVectors, match: LexicalMatch): Promise<readonly number[]> {
    const { candidates, catalog } = this.#index
    const { allowed } = request
    if (candidates === undefined) return allowed ?? Array.from(catalog.items.keys())
    const image = vectors.picture ?? vectors.imagined
    const query = vectors.text ?? meanVector(knownRows(catalog, request.liked), this.#index.passages)
    // Without words, what was liked is looked for by its sound too.
    const audio = vectors.recording ?? (vectors.text ? undefined : meanVector(knownRows(catalog, request.liked), this.#index.recordings))
    const parts = definedParts({ text: query, image, audio })
    const narrowed = allowed !== undefined && allowed.length < catalog.items.length ? allowed : undefined
    const hits = await candidates.index.search(candidates.fuse(parts), mostCandidates, narrowed)
    const open = narrowed && rowMask(narrowed, catalog.items.length)
    const words = [...match.scores].filter(([row]) => open === undefined || open[row] === 1).sort((a, b) => b[1] - a[1])
    return [...new Set([...hits.map(({ row }) => row), ...words.slice(0, mostCandidates).map(([row]) => row)])]
  }

  /** Words that are there, or a cosine beyond what unrelated questions reach; for a photograph alone, how far an item stands out. */
  #relevance(vectors: QueryVectors, match: LexicalMatch, { cosine }: Evidence, total: Block): (row: number) => number {
    const { relevance } = this.#index
    if (cosine === undefined || relevance === undefined) {
      return match.coverage.size > 0 ||
        (this.#index.textEncoder === undefined && vectors.picture === undefined && vectors.recording === undefined)
        ? row => match.coverage.get(row) ?? 0
        : row => squashed(total(row))
    }
    return row => {
      const meaning = relevanceOf(cosine(row) ?? -1, relevance)
      return 1 - (1 - (match.coverage.get(row) ?? 0)) * (1 - meaning)
    }
  }
}

function squashed(z: number | undefined): number {
  return z === undefined ? 0 : squash(z)
}

/** The rows that a large catalogue answers with. */
function nearest(rows: readonly number[], similarity: (row: number) => number): readonly number[] {
  return [...rows].sort((a, b) => similarity(b) - similarity(a) || a - b).slice(0, mostCandidates)
}
