/** A picture as it is sent to Slack: no larger than a message shows, and in a format that every client has. */
import sharp from 'sharp'

/** Pixels of the longer side. */
const longestSide = 800
const mostPixels = 50e6

/**
 * Transparent parts become white. Rejects with sharp's own error for what is no picture.
 *
 * @example await smallJpeg(await readFile('tent.webp'))
 */
export function smallJpeg(bytes: Uint8Array): Promise<Buffer> {
  return sharp(bytes, { limitInputPixels: mostPixels, sequentialRead: true, pages: 1 })
    .rotate()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82 })
    .toBuffer()
}
