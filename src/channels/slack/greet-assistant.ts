/** The first words in a newly opened assistant thread, with openings to choose from. */
import { z } from 'zod'
import { chatWords } from '../support/chat-words.js'
import { emptyView } from '../support/turn-view.js'
import type { SlackRooms } from './answer-slack.js'
import { personLanguage } from './person-language.js'
import { platformError } from './platform-error.js'
import { slackPayload } from './slack-payload.js'

const startedSchema = z.object({
  event_id: z.string(),
  event: z.object({ assistant_thread: z.object({ channel_id: z.string(), thread_ts: z.string(), user_id: z.string() }) }),
})

/** Posts the greeting, in the person's language; the openings only where the workspace takes them. */
export async function greetAssistant(slack: SlackRooms, body: unknown): Promise<void> {
  const parsed = startedSchema.safeParse(body)
  if (!parsed.success) return
  const { client, rooms, itemPictures } = slack
  const { channel_id, thread_ts, user_id } = parsed.data.event.assistant_thread
  const language = await personLanguage(slack, user_id)
  const view = { ...emptyView(language), text: rooms.greetingIn?.(language) ?? rooms.greeting }
  await client.chat.postMessage({
    channel: channel_id,
    thread_ts,
    ...slackPayload(view, { cards: false, sourceOf: itemPictures.sourceOf }),
  })
  const prompts = chatWords[language].prompts.map(prompt => ({ title: prompt, message: prompt }))
  try {
    await client.assistant.threads.setSuggestedPrompts({ channel_id, thread_ts, prompts: [...prompts] })
  } catch (error) {
    if (platformError(error) === undefined) throw error
  }
}
