/** The body of a chat completion, as far as curio reads it; every other parameter may be there and has no effect. */
import { z } from 'zod'

const imagePart = z.looseObject({
  type: z.literal('image_url'),
  image_url: z.union([z.looseObject({ url: z.string() }), z.string().transform(url => ({ url }))]),
})
const textPart = z.looseObject({ type: z.literal('text'), text: z.string() })
const refusalPart = z.looseObject({ type: z.literal('refusal'), refusal: z.string() })
const userContent = z.union([z.string(), z.array(z.discriminatedUnion('type', [textPart, imagePart])).max(50)])
const assistantContent = z.union([z.string(), z.array(z.discriminatedUnion('type', [textPart, refusalPart])).max(1000)])

const message = z.discriminatedUnion('role', [
  z.looseObject({ role: z.literal('user'), content: userContent }),
  z.looseObject({ role: z.literal('assistant'), content: assistantContent.nullish() }),
  // Read by nobody: what curio does is code, not a prompt.
  z.looseObject({ role: z.enum(['system', 'developer', 'tool', 'function']), content: z.unknown() }),
])

const number = z.number().nullish()

export const chatRequestSchema = z.looseObject({
  messages: z.array(message).min(1).max(2000),
  model: z.string().optional(),
  stream: z.boolean().nullish(),
  stream_options: z.looseObject({ include_usage: z.boolean().nullish() }).nullish(),
  user: z.string().max(500).nullish(),
  // Without effect, but a wrong type is told.
  temperature: number,
  top_p: number,
  n: number,
  max_tokens: number,
  max_completion_tokens: number,
  presence_penalty: number,
  frequency_penalty: number,
  seed: number,
  stop: z.union([z.string(), z.array(z.string())]).nullish(),
  tools: z.array(z.unknown()).nullish(),
  response_format: z.looseObject({}).nullish(),
})

export type ChatRequest = z.output<typeof chatRequestSchema>
export type ChatMessage = ChatRequest['messages'][number]
export type UserMessage = Extract<ChatMessage, { role: 'user' }>
