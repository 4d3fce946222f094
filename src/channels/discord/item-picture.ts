/** An item's picture for a message: an address that Discord fetches itself, or a local file that goes with the message. */
import { extname, isAbsolute } from 'node:path'
import type { Item } from '../../contracts/item.js'

export interface PictureFile {
  readonly path: string
  /** Name inside the message. */
  readonly name: string
}

export interface ItemPicture {
  readonly url: string
  readonly file?: PictureFile
}

const extensions: ReadonlySet<string> = new Set(['.jpg', '.jpeg', '.png', '.webp', '.gif'])

/**
 * @param position Counts from 1; makes the file's name.
 * @example itemPicture(tent, 1) // { url: 'attachment://item-1.webp', file: { path: '/shop/images/tent.webp', name: 'item-1.webp' } }
 */
export function itemPicture({ image }: Item, position: number): ItemPicture | undefined {
  if (image === undefined) return undefined
  if (/^https?:\/\//i.test(image)) return URL.canParse(image) && image.length <= 2048 ? { url: image } : undefined
  const extension = extname(image).toLowerCase()
  if (!isAbsolute(image) || !extensions.has(extension)) return undefined
  const name = `item-${position}${extension}`
  return { url: `attachment://${name}`, file: { path: image, name } }
}
