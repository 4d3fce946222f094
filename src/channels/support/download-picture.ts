/** Pictures that people send in a chat room, fetched from the platform's own hosts only: the address came from outside. */
import { CurioError } from '../../errors.js'

export interface PictureSource {
  readonly url: string
  /** Origins that may be asked (`https://files.slack.com`). */
  readonly origins: readonly string[]
  readonly headers?: Readonly<Record<string, string>>
  /** Most bytes that are read. */
  readonly maximumBytes: number
  readonly signal?: AbortSignal
}

/** Milliseconds that a download may take. */
const patience = 20_000

/** Media types that are read as pictures. */
export const pictureTypes: readonly string[] = ['image/jpeg', 'image/png', 'image/webp']

/**
 * Rejects with IMAGE_UNREADABLE or IMAGE_TOO_LARGE. Follows no redirect: one could carry a token elsewhere.
 *
 * @example const bytes = await downloadPicture({ url, origins: ['https://files.slack.com'], maximumBytes: 10_000_000 })
 */
export async function downloadPicture(source: PictureSource): Promise<Uint8Array> {
  if (!URL.canParse(source.url) || !source.origins.includes(new URL(source.url).origin)) throw unreadable('it lies on another host')
  const signals = [AbortSignal.timeout(patience), ...(source.signal ? [source.signal] : [])]
  try {
    const response = await fetch(source.url, { headers: { ...source.headers }, redirect: 'error', signal: AbortSignal.any(signals) })
    const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
    if (!response.ok || type === undefined || !pictureTypes.includes(type)) {
      await response.body?.cancel()
      throw unreadable(`status ${response.status}, type ${type}`)
    }
    return await readBounded(response, source.maximumBytes)
  } catch (error) {
    throw CurioError.isInstance(error) ? error : unreadable('it could not be fetched', error)
  }
}

async function readBounded(response: Response, maximumBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  if (!response.body) throw unreadable('it is empty')
  // Leaving the loop early cancels the download.
  for await (const chunk of response.body) {
    length += chunk.length
    if (length > maximumBytes) throw new CurioError('IMAGE_TOO_LARGE', `The picture has more than ${maximumBytes} bytes.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function unreadable(why: string, cause?: unknown): CurioError {
  return new CurioError('IMAGE_UNREADABLE', `The picture was not taken: ${why}.`, { cause })
}
