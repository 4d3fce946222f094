/** The photograph of a message, fetched with the bot's token from Slack's own file host. */
import type { webApi } from '@slack/bolt'
import { z } from 'zod'
import { CurioError } from '../../errors.js'
import { downloadPicture, pictureTypes } from '../support/download-picture.js'
import { slackLimits } from './limits.js'
import type { SlackFile } from './slack-event.js'

export interface SlackPictureSource {
  readonly client: webApi.WebClient
  readonly token: string
  /** Origins of files: Slack's, and that of a configured `apiUrl`. */
  readonly origins: readonly string[]
}

const infoSchema = z.object({
  file: z.object({ mimetype: z.string().optional(), size: z.number().optional(), url_private: z.string().optional() }),
})

/**
 * Bytes of the first picture among `files`, or undefined where none is one.
 * Rejects with IMAGE_UNREADABLE or IMAGE_TOO_LARGE.
 */
export async function slackPicture(
  files: readonly SlackFile[],
  { client, token, origins }: SlackPictureSource,
): Promise<Uint8Array | undefined> {
  const [first] = files
  if (!first) return undefined
  const file = first.url_private === undefined && first.id !== undefined ? await completeFile(first.id, client) : first
  if (!pictureTypes.includes(file.mimetype ?? ''))
    throw new CurioError('IMAGE_UNREADABLE', `A file of type ${file.mimetype} is no picture.`)
  if ((file.size ?? 0) > slackLimits.pictureBytes) throw new CurioError('IMAGE_TOO_LARGE', `The picture has ${file.size} bytes.`)
  return downloadPicture({
    url: file.url_private ?? '',
    origins,
    headers: { authorization: `Bearer ${token}` },
    maximumBytes: slackLimits.pictureBytes,
  })
}

/** Files shared from another workspace arrive as an id only. */
async function completeFile(id: string, client: webApi.WebClient): Promise<SlackFile> {
  const parsed = infoSchema.safeParse(await client.files.info({ file: id }))
  if (!parsed.success) throw new CurioError('IMAGE_UNREADABLE', 'Slack did not describe the file.')
  return parsed.data.file
}
