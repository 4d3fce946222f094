/** Puts downloaded pictures in the place of their addresses, so that they can be searched and shown without asking the shop's server. */
import { resolve } from 'node:path'
import type { Item } from '../../contracts/item.js'
import { PictureStore } from './picture-store.js'

const remote = /^https?:\/\//iu

/**
 * Items whose picture is here get its path; the address stays the first of `images`.
 *
 * @param directory the catalogue's folder
 * @throws CurioError STORAGE_FAILED
 * @example (await withPictures(items, 'catalog'))[0]?.image // '/shop/catalog/.curio/pictures/5f….jpg'
 */
export async function withPictures(items: readonly Item[], directory: string): Promise<readonly Item[]> {
  const store = await PictureStore.open(resolve(directory))
  if (store.size === 0) return items
  return items.map(item => {
    const { image } = item
    const path = image !== undefined && remote.test(image) ? store.path(image) : undefined
    return image === undefined || path === undefined
      ? item
      : { ...item, image: path, images: [...new Set([image, ...(item.images ?? [])])] }
  })
}
