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
