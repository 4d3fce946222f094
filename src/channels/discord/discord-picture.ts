/** The photograph of a message or a command, fetched from Discord's own file hosts. */
import { CurioError } from '../../errors.js'
import { downloadPicture, pictureTypes } from '../support/download-picture.js'
import { discordLimits } from './limits.js'

/** The parts of Discord's attachment that matter here. */
export interface DiscordFile {
  readonly url: string
  readonly contentType: string | null
  /** Bytes. */
  readonly size: number
}

/** Where Discord keeps what people upload. */
export const discordFileHosts: readonly string[] = ['https://cdn.discordapp.com', 'https://media.discordapp.net']

/**
 * Bytes of the first file, or undefined without one.
 * Rejects with IMAGE_UNREADABLE or IMAGE_TOO_LARGE.
 */
export async function discordPicture(files: readonly DiscordFile[], origins: readonly string[]): Promise<Uint8Array | undefined> {
  const [file] = files
  if (!file) return undefined
  const type = file.contentType?.split(';')[0]?.trim() ?? ''
  if (!pictureTypes.includes(type)) throw new CurioError('IMAGE_UNREADABLE', `A file of type ${type} is no picture.`)
  if (file.size > discordLimits.pictureBytes) throw new CurioError('IMAGE_TOO_LARGE', `The picture has ${file.size} bytes.`)
  return downloadPicture({ url: file.url, origins, maximumBytes: discordLimits.pictureBytes })
}
