/** A pressed button as it arrives, parsed: where, by whom, and what it stands for. */
import { z } from 'zod'
import type { Button } from '../support/button-input.js'
import { isDirect, type SlackPlace } from './session-key.js'

/** First part of every action id. */
export const actionPrefix = 'curio.'

const bodySchema = z.object({
  team: z.object({ id: z.string().min(1) }).nullish(),
  user: z.object({ id: z.string().min(1), team_id: z.string().optional() }),
  channel: z.object({ id: z.string().min(1) }),
  message: z.object({ ts: z.string().min(1), thread_ts: z.string().optional() }),
  actions: z
    .array(
      z.object({
        action_id: z.string().startsWith(actionPrefix),
        action_ts: z.string(),
        value: z.string().optional(),
        selected_option: z.object({ value: z.string() }).nullish(),
      }),
    )
    .min(1),
})

export interface SlackPress {
  readonly place: SlackPlace
  readonly user: string
  readonly button: Button
  /** The same press has the same one when it is delivered again. */
  readonly pressId: string
}

/** @returns undefined for what is no button of ours. */
export function parseSlackAction(body: unknown): SlackPress | undefined {
  const parsed = bodySchema.safeParse(body)
  if (!parsed.success) return undefined
  const { user, channel, message, actions } = parsed.data
  const team = parsed.data.team?.id ?? user.team_id
  const [action] = actions
  if (team === undefined || action === undefined) return undefined
  const button = buttonOf(action.action_id.slice(actionPrefix.length), action.selected_option?.value ?? action.value)
  if (!button) return undefined
  const thread = message.thread_ts ?? (isDirect(channel.id) ? undefined : message.ts)
  return {
    place: { team, channel: channel.id, ...(thread !== undefined && { thread }) },
    user: user.id,
    button,
    pressId: `${channel.id}:${message.ts}:${user.id}:${action.action_ts}`,
  }
}

function buttonOf(action: string, value: string | undefined): Button | undefined {
  if (value === undefined) return undefined
  // 'say.3' and 'why.2' are numbered, because action ids are unique within a block.
  const [press] = action.split('.')
  switch (press) {
    case 'like':
    case 'dislike':
    case 'similar':
    case 'why':
      return { press, item: value }
    case 'say':
      return { press, text: value }
    case 'take-back':
      return { press, wish: value }
    default:
      return undefined
  }
}
