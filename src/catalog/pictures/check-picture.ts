/** Whether bytes are a picture that curio reads: told by their beginning and by decoding them, never by what a server says. */
import sharp from 'sharp'
import { CurioError } from '../../errors.js'

export interface CheckedPicture {
  readonly extension: 'jpg' | 'png' | 'webp'
  readonly width: number
  readonly height: number
}

const mostPixels = 50e6

/**
 * @throws CurioError IMAGE_UNREADABLE, IMAGE_TOO_LARGE
 * @example (await checkPicture(bytes)).extension // 'webp'
 */
export async function checkPicture(bytes: Buffer): Promise<CheckedPicture> {
  const extension = extensionOf(bytes)
  if (extension === undefined) throw new CurioError('IMAGE_UNREADABLE', 'It is no JPEG, PNG or WebP picture')
  try {
    // The header alone, so that its size is known before anything is unpacked.
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (width * height > mostPixels) throw new CurioError('IMAGE_TOO_LARGE', `It has ${width} × ${height} pixels`)
    await sharp(bytes, { limitInputPixels: mostPixels, pages: 1 }).resize(16, 16, { fit: 'inside' }).raw().toBuffer()
    return { extension, width, height }
  } catch (error) {
    if (CurioError.isInstance(error)) throw error
    throw new CurioError('IMAGE_UNREADABLE', 'The picture is broken', { cause: error })
  }
}

function extensionOf(bytes: Buffer): CheckedPicture['extension'] | undefined {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpg'
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'png'
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP') return 'webp'
  return undefined
}
