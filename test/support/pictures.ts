/** Draws small test pictures. */
import sharp, { type Sharp } from 'sharp'

/** A picture of one colour. */
export function plainPicture(colour: string, width = 64, height = 64): Sharp {
  return sharp({ create: { width, height, channels: 3, background: colour } })
}

/** A block of one colour in the middle of a plain background, as a shop shows a product. */
export function productPicture(colour: string, background = '#ffffff', side = 96): Promise<Buffer> {
  const inner = Math.round(side / 2)
  const block = { create: { width: inner, height: inner, channels: 3 as const, background: colour } }
  return plainPicture(background, side, side)
    .composite([{ input: block, gravity: 'centre' }])
    .png()
    .toBuffer()
}

/** A scene without a plain background: blocks of many colours up to every edge. */
export function snapshot(width = 96, height = 96): Promise<Buffer> {
  const data = Uint8Array.from({ length: 8 * 8 * 3 }, (_, at) => (at * 97 + (at >> 3) * 61) % 256)
  return sharp(data, { raw: { width: 8, height: 8, channels: 3 } })
    .resize(width, height, { fit: 'fill', kernel: 'nearest' })
    .png()
    .toBuffer()
}
