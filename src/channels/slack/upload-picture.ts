/** Puts one picture into the workspace, shared with nobody, so that messages can show it by its id. */
import type { webApi } from '@slack/bolt'
import { z } from 'zod'
import { CurioError } from '../../errors.js'

export interface UploadTarget {
  readonly client: webApi.WebClient
  /** Origins that uploads may go to: Slack's file host, and that of a configured `apiUrl`. */
  readonly origins: readonly string[]
}

/** Milliseconds that the bytes may take. */
const timeout = 15_000

const ticketSchema = z.object({ upload_url: z.url(), file_id: z.string().min(1) })

/**
 * The id of the new file, for `slack_file`. Rejects with Slack's or the network's error.
 *
 * @param jpeg Bytes of a JPEG.
 * @example const id = await uploadPicture(jpeg, { client, origins: ['https://files.slack.com'] })
 */
export async function uploadPicture(jpeg: Uint8Array<ArrayBuffer>, { client, origins }: UploadTarget): Promise<string> {
  const ticket = ticketSchema.parse(await client.files.getUploadURLExternal({ filename: 'item.jpg', length: jpeg.byteLength }))
  if (!origins.includes(new URL(ticket.upload_url).origin)) throw refused('the address for the upload is not Slack’s')
  const response = await fetch(ticket.upload_url, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: jpeg,
    redirect: 'error',
    signal: AbortSignal.timeout(timeout),
  })
  await response.body?.cancel()
  if (!response.ok) throw refused(`the upload was answered with ${response.status}`)
  // The hint lets Slack show the picture before it has looked at it itself.
  await client.files.completeUploadExternal({ files: [{ id: ticket.file_id, title: 'item.jpg', highlight_type: 'jpg' }] })
  return ticket.file_id
}

function refused(why: string): CurioError {
  return new CurioError('CHAT_UNREACHABLE', `A picture could not be uploaded: ${why}.`)
}
