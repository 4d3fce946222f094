/** Opens what reads pictures: an image encoder, or a pair that reads pictures and texts into one space. */
import type { ImageEncoder, PictureTextEncoder } from './contracts/ports.js'
import type { ModelFinder } from './model-finder.js'
import { ClipEncoderPair, OnnxImageEncoder } from './models/index.js'

export interface Pictures {
  readonly image: ImageEncoder
  /** With a pair only. */
  readonly pictureText?: PictureTextEncoder
  dispose(): Promise<void>
}

/** Needs no hub, so it stands in for a pair that cannot be had. */
const standIn = 'efficientnet-lite0'

/**
 * Looks for the weights at once; what is returned loads them. A pair that cannot be had or loaded is replaced by the small image encoder.
 *
 * @example const pictures = await (await findPictures(finder, 'clip-vit-base-patch32'))()
 */
export async function findPictures(finder: ModelFinder, id: string): Promise<() => Promise<Pictures | undefined>> {
  const path = await finder.find(id)
  // The bundles of the manifest are such pairs.
  const isPair = id !== 'none' && finder.store.parts(id).length > 1
  if (!isPair) return async () => (path ? finder.load(id, () => loadEncoder(path, id)) : undefined)
  const pair = path ? () => finder.load(id, () => loadPair(path, id)) : async () => undefined
  return async () => (await pair()) ?? (await findPictures(finder, standIn))()
}

async function loadEncoder(path: string, id: string): Promise<Pictures> {
  const image = await OnnxImageEncoder.load({ path, id })
  return { image, dispose: () => image.dispose() }
}

async function loadPair(directory: string, id: string): Promise<Pictures> {
  const pair = await ClipEncoderPair.load({ directory, id })
  return {
    image: pair.image,
    pictureText: { encodeText: (text, signal) => pair.text.encodeQuery(text, signal) },
    dispose: () => pair.dispose(),
  }
}
