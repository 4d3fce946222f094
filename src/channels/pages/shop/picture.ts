/** An item's pictures: from this server in the size that is shown, others as they are. */
import type { Item } from '../../../contracts/item.js'
import { publicItem } from '../../support/public-item.js'
import { html, type Markup } from '../markup.js'

export interface PictureOptions {
  /** CSS pixels of its largest place; twice as many are offered to finer screens. */
  readonly width: number
  /** Empty where the title stands beside it. */
  readonly alt: string
  /** Among the first that are seen. */
  readonly isFirst?: boolean
}

/** The first letter of the title stands behind it, for items without a picture and for pictures that do not load. */
export function picture(item: Item, options: PictureOptions): Markup {
  const letter = [...item.title.trim()][0] ?? ''
  return html`<span class="frame"><span class="blank" aria-hidden="true">${letter}</span>${image(publicItem(item).image, options)}</span>`
}

/** All further pictures that a browser can fetch. */
export function furtherPictures(item: Item): readonly string[] {
  const { image, images = [] } = publicItem(item)
  return images.filter(address => address !== image).slice(0, 8)
}

export function image(address: string | undefined, { width, alt, isFirst = false }: PictureOptions): Markup | undefined {
  if (address === undefined) return undefined
  const isOwn = address.startsWith('/api/')
  const sized = (pixels: number) => (isOwn ? `${address}?width=${pixels}` : address)
  const finer = isOwn && html` srcset="${sized(width)} 1x, ${sized(width * 2)} 2x"`
  return html`<img src="${sized(width)}"${finer} alt="${alt}" width="${width}" height="${width}" loading="${isFirst ? 'eager' : 'lazy'}" decoding="async" referrerpolicy="no-referrer">`
}
