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

/** They need no hub, so they stand in for what cannot be had, the better one first. */
const standIns = ['efficientnet-lite0-classes', 'efficientnet-lite0'] as const

/**
 * Looks for the weights at once; what is returned loads them. An encoder that is not there is replaced by a small one that is, a pair that
 * cannot be had or loaded by the small one that curio uses by default.
 *
 * @example const pictures = await (await findPictures(finder, 'clip-vit-base-patch32'))()
 */
export async function findPictures(finder: ModelFinder, id: string): Promise<() => Promise<Pictures | undefined>> {
  const path = await finder.find(id)
  // The bundles of the manifest are such pairs.
  const isPair = id !== 'none' && finder.store.parts(id).length > 1
  if (!isPair && path) return () => finder.load(id, () => loadEncoder(path, id))
  if (!isPair) {
    const there = id === 'none' ? undefined : standIns.find(other => finder.store.locate(other) !== undefined)
    return there ? findPictures(finder, there) : async () => undefined
  }
  const pair = path ? () => finder.load(id, () => loadPair(path, id)) : async () => undefined
  return async () => (await pair()) ?? (await findPictures(finder, standIns[0]))()
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
