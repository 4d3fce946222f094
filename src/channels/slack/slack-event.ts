/** A message event as it arrives, parsed; everything that is not a person's new message is left out. */
import { z } from 'zod'
import { isDirect, type SlackPlace } from './session-key.js'

const fileSchema = z.object({
  id: z.string().optional(),
  mimetype: z.string().optional(),
  size: z.number().optional(),
  url_private: z.string().optional(),
  file_access: z.string().optional(),
})

const envelopeSchema = z.object({
  team_id: z.string().min(1),
  event_id: z.string().min(1),
  event: z.object({
    type: z.enum(['message', 'app_mention']),
    subtype: z.string().optional(),
    user: z.string().optional(),
    bot_id: z.string().optional(),
    text: z.string().default(''),
    channel: z.string().min(1),
    ts: z.string().min(1),
    thread_ts: z.string().optional(),
    files: z.array(fileSchema).optional(),
  }),
})

export type SlackFile = z.infer<typeof fileSchema>

export interface SlackMessage {
  readonly place: SlackPlace
  readonly user: string
  /** Still with Slack's markup. */
  readonly text: string
  readonly files: readonly SlackFile[]
  readonly mentioned: boolean
  /** True where it is known to have come to the bot: a mention or a direct message. */
  readonly addressed: boolean
  readonly eventId: string
  /** The same message comes as a mention and as a message, with different event ids. */
  readonly messageId: string
}

/** Edits, deletions, joins and other subtypes are not new messages. */
const newMessage: ReadonlySet<string | undefined> = new Set([undefined, 'file_share', 'thread_broadcast'])

/** @returns undefined for what is no person's new message. */
export function parseSlackEvent(body: unknown): SlackMessage | undefined {
  const parsed = envelopeSchema.safeParse(body)
  if (!parsed.success) return undefined
  const { team_id: team, event_id: eventId, event } = parsed.data
  if (event.user === undefined || event.bot_id !== undefined || !newMessage.has(event.subtype)) return undefined
  const direct = isDirect(event.channel)
  const thread = event.thread_ts ?? (direct ? undefined : event.ts)
  const mentioned = event.type === 'app_mention'
  return {
    place: { team, channel: event.channel, ...(thread !== undefined && { thread }) },
    user: event.user,
    text: event.text,
    files: event.files ?? [],
    mentioned,
    addressed: mentioned || direct,
    eventId,
    messageId: `${event.channel}:${event.ts}`,
  }
}
