/** Opens what reads pictures: an image encoder, or a pair that reads pictures and texts into one space. */
import type { ImageEncoder, PictureTextEncoder } from './contracts/ports.js'
import { ClipEncoderPair, OnnxImageEncoder } from './models/index.js'
import type { ModelStore } from './models/store/index.js'
import { loadOrNothing, obtainModel } from './obtain-model.js'
import type { OpenOptions } from './open-options.js'

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
 * @example const pictures = await (await findPictures(store, 'clip-vit-base-patch32', {}))()
 */
export async function findPictures(store: ModelStore, id: string, options: OpenOptions): Promise<() => Promise<Pictures | undefined>> {
  const path = await obtainModel(store, id, options)
  // The bundles of the manifest are such pairs.
  const isPair = id !== 'none' && store.parts(id).length > 1
  if (!isPair) return async () => (path ? loadOrNothing(id, options, () => loadEncoder(path, id)) : undefined)
  const pair = path ? () => loadOrNothing(id, options, () => loadPair(path, id)) : async () => undefined
  return async () => (await pair()) ?? (await findPictures(store, standIn, options))()
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
