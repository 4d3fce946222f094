/** Untrusted pictures to pixels: JPEG, PNG and WebP only, bounded in bytes and pixels. */
import { readFile, stat } from 'node:fs/promises'
import sharp, { type Sharp } from 'sharp'
import { CurioError } from '../../errors.js'

export const imageLimits = { bytes: 20 * 1024 * 1024, pixels: 40e6 } as const

sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] })
sharp.cache(false)

export interface RgbPixels {
  /** Rows of red, green, blue. */
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/**
 * The picture upright, on white, in sRGB; `shape` sets size and fit.
 * Rejects with IMAGE_UNREADABLE or IMAGE_TOO_LARGE.
 *
 * @example const { data } = await decodeImage('shoe.jpg', image => image.resize(224, 224, { fit: 'contain', background: '#fff' }))
 */
export async function decodeImage(image: string | Uint8Array, shape: (image: Sharp) => Sharp): Promise<RgbPixels> {
  const bytes = typeof image === 'string' ? await readPicture(image) : image
  if (bytes.length > imageLimits.bytes) throw tooLarge(`${bytes.length} bytes`)
  try {
    const decoder = sharp(bytes, { limitInputPixels: imageLimits.pixels, failOn: 'error', sequentialRead: true, pages: 1 })
    const { data, info } = await shape(decoder.rotate().flatten({ background: '#fff' }))
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    if (info.channels !== 3) throw new Error(`${info.channels} channels`)
    return { data, width: info.width, height: info.height }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (/pixel limit/i.test(message)) throw tooLarge('too many pixels')
    throw new CurioError('IMAGE_UNREADABLE', `The picture is no JPEG, PNG or WebP that can be read: ${message.split('\n')[0]}`, {
      cause: error,
    })
  }
}

async function readPicture(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path)
    // A pipe or a device may never end.
    if (!found.isFile()) throw new Error('not a file')
    if (found.size > imageLimits.bytes) throw tooLarge(`${found.size} bytes`)
    return await readFile(path)
  } catch (error) {
    if (CurioError.isInstance(error)) throw error
    throw new CurioError('IMAGE_UNREADABLE', `The picture ${JSON.stringify(path.slice(-80))} could not be read.`, { cause: error })
  }
}

function tooLarge(what: string): CurioError {
  return new CurioError(
    'IMAGE_TOO_LARGE',
    `The picture has ${what}; at most ${imageLimits.bytes} bytes and ${imageLimits.pixels} pixels are read.`,
  )
}
