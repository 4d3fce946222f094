/** How a picture is looked at: which views of it, and what of them counts how much. All numbers here are measured. */

/** What a picture's vector is made of, in this order. */
export const pictureBlocks = ['network', 'classes', 'histogram', 'chroma'] as const
export type PictureBlock = (typeof pictureBlocks)[number]
export type BlockShares = Readonly<Record<PictureBlock, number>>

/** A view of a picture: what is kept of its sides, from the middle, and how much it counts. */
export interface View {
  readonly share: number
  readonly weight: number
}

/** How a photograph to search with is looked at. */
export interface Look {
  readonly views: readonly View[]
  /** What a block's cosine with a catalogue's picture counts beside the network's. */
  readonly against: BlockShares
}

/** The catalogue's own pictures. */
export const wholeView: readonly View[] = [{ share: 1, weight: 1 }]

/** Before a plain background the colours are the object's own, and say which variant it is. */
export const studio: Look = {
  views: [
    { share: 1, weight: 2 },
    { share: 0.8, weight: 1 },
  ],
  against: { network: 1, classes: 0.1, histogram: 0.54, chroma: 0 },
}

/** In a snapshot the product seldom fills the frame, and light and surroundings colour it. */
export const snapshot: Look = {
  views: [
    { share: 1, weight: 1 },
    { share: 0.8, weight: 1 },
    { share: 0.65, weight: 1 },
  ],
  against: { network: 1, classes: 0.25, histogram: 0.02, chroma: 0.2 },
}

/** What is left beside the histogram is shared so. */
const beside = { network: 0.89, classes: 0.067, chroma: 0.043 } as const

/**
 * Shares of the blocks in the squared length of a catalogue's picture; their sum is 1.
 *
 * @param histogram its share, in [0, 1]
 * @param hasClasses whether the network tells classes
 */
export function itemShares(histogram: number, hasClasses: boolean): BlockShares {
  const classes = hasClasses ? beside.classes : 0
  const rest = (1 - histogram) / (beside.network + beside.chroma + classes)
  return { network: rest * beside.network, classes: rest * classes, histogram, chroma: rest * beside.chroma }
}

/**
 * Shares of the blocks in a photograph to search with. An inner product is Σ √(item · query) cos, so these bring it to the `against` of the look.
 *
 * @param items shares of the catalogue's pictures
 */
export function queryShares(items: BlockShares, { against }: Look): BlockShares {
  const share = (block: PictureBlock) => (items[block] === 0 ? 0 : against[block] ** 2 / items[block])
  const sum = pictureBlocks.reduce((total, block) => total + share(block), 0)
  const part = (block: PictureBlock) => share(block) / sum
  return { network: part('network'), classes: part('classes'), histogram: part('histogram'), chroma: part('chroma') }
}
