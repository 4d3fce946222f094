/** A photograph made small enough to send: at most 1600 pixels a side, JPEG. */
import type { SocketImage } from '../../contracts/socket-protocol.js'

const longestSide = 1600
const quality = 0.85

/** Whole pixels of a picture that fits; a small one is not enlarged. */
export function fittingSize(width: number, height: number, longest = longestSide): { width: number; height: number } {
  const share = Math.min(1, longest / Math.max(width, height, 1))
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) }
}

/** Rejects for a file that the browser cannot read as a picture. */
export async function shrinkPhoto(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const { width, height } = fittingSize(picture.width, picture.height)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const surface = canvas.getContext('2d')
  if (!surface) throw new Error('the browser gives no canvas')
  // JPEG has no transparency: white, as shops show their products.
  surface.fillStyle = '#fff'
  surface.fillRect(0, 0, width, height)
  surface.drawImage(picture, 0, 0, width, height)
  picture.close()
  return new Promise((done, fail) => {
    canvas.toBlob(blob => (blob ? done(blob) : fail(new Error('the picture could not be written'))), 'image/jpeg', quality)
  })
}

/** As the socket carries it. */
export async function socketImage(photo: Blob): Promise<SocketImage> {
  const bytes = new Uint8Array(await photo.arrayBuffer())
  let binary = ''
  // In pieces: a call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += 0x8000) binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000))
  return { mime: photo.type, data: btoa(binary) }
}
