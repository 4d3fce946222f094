/** The pictures of the catalogue's items, and no other file; smaller copies are kept in memory. */
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import sharp from 'sharp'
import type { Catalog } from '../../contracts/ports.js'
import { CurioError } from '../../errors.js'
import { pictureType } from './picture-type.js'

export interface PictureFile {
  readonly bytes: Uint8Array
  /** Media type. */
  readonly type: string
  /** For `etag`, quotes and all. */
  readonly tag: string
}

const widthStep = 100
const largestFile = 20 * 1024 * 1024
const memory = 32 * 1024 * 1024

/**
 * @example await new PictureFiles(catalog).read('tent-3', 400)
 */
export class PictureFiles {
  readonly #catalog: Catalog
  readonly #kept = new Map<string, PictureFile>()
  #keptBytes = 0

  constructor(catalog: Catalog) {
    this.#catalog = catalog
  }

  /**
   * The picture of an item, at most `width` pixels wide (rounded up to whole hundreds).
   * Rejects with ITEM_UNKNOWN where there is no such item or it has no picture here.
   */
  async read(id: string, width?: number): Promise<PictureFile> {
    const path = this.#catalog.get(id)?.image
    if (path === undefined || /^https?:\/\//iu.test(path)) throw unknownPicture(id)
    const found = await stat(path).catch(() => undefined)
    if (!found?.isFile() || found.size > largestFile) throw unknownPicture(id)
    const rounded = width === undefined ? undefined : Math.ceil(width / widthStep) * widthStep
    const tag = `"${createHash('sha256')
      .update(JSON.stringify([path, found.size, found.mtimeMs, rounded]))
      .digest('base64url')
      .slice(0, 22)}"`
    const kept = this.#kept.get(tag)
    if (kept) return kept
    const original = await readFile(path).catch(() => undefined)
    const type = original && pictureType(original)
    if (!type) throw unknownPicture(id)
    if (rounded === undefined) return { bytes: original, type, tag }
    const picture = { bytes: await narrow(original, rounded, id), type: 'image/webp', tag }
    this.#keep(picture)
    return picture
  }

  #keep(picture: PictureFile): void {
    this.#kept.set(picture.tag, picture)
    this.#keptBytes += picture.bytes.length
    for (const [tag, { bytes }] of this.#kept) {
      if (this.#keptBytes <= memory) return
      this.#kept.delete(tag)
      this.#keptBytes -= bytes.length
    }
  }
}

async function narrow(bytes: Uint8Array, width: number, id: string): Promise<Uint8Array> {
  try {
    return await sharp(bytes, { limitInputPixels: 40e6, sequentialRead: true, pages: 1 })
      .rotate()
      .resize({ width, withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer()
  } catch (error) {
    throw new CurioError('ITEM_UNKNOWN', `The picture of item ${JSON.stringify(id.slice(0, 80))} cannot be read.`, { cause: error })
  }
}

function unknownPicture(id: string): CurioError {
  return new CurioError('ITEM_UNKNOWN', `There is no picture of an item ${JSON.stringify(id.slice(0, 80))} here.`)
}
