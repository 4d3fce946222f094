/** The first words in a newly opened assistant thread, with openings to choose from. */
import { z } from 'zod'
import { chatWords } from '../support/chat-words.js'
import { emptyView } from '../support/turn-view.js'
import type { SlackRooms } from './answer-slack.js'
import { platformError } from './platform-error.js'
import { slackPayload } from './slack-payload.js'

const startedSchema = z.object({
  event_id: z.string(),
  event: z.object({ assistant_thread: z.object({ channel_id: z.string(), thread_ts: z.string() }) }),
})

/** Posts the greeting; the openings only where the workspace takes them. */
export async function greetAssistant({ client, rooms, addressOf }: SlackRooms, body: unknown): Promise<void> {
  const parsed = startedSchema.safeParse(body)
  if (!parsed.success) return
  const { channel_id, thread_ts } = parsed.data.event.assistant_thread
  const view = { ...emptyView(rooms.language), text: rooms.greeting }
  await client.chat.postMessage({ channel: channel_id, thread_ts, ...slackPayload(view, { cards: false, addressOf }) })
  const prompts = chatWords[rooms.language].prompts.map(prompt => ({ title: prompt, message: prompt }))
  try {
    await client.assistant.threads.setSuggestedPrompts({ channel_id, thread_ts, prompts: [...prompts] })
  } catch (error) {
    if (platformError(error) === undefined) throw error
  }
}
