/** Frames as they arrive, parsed: nothing of them is believed before. */
import type { RawData } from 'ws'
import { z } from 'zod'
import type { TurnInput } from '../../contracts/turn.js'
import { contextSchema, feedbackSchema, interestEditSchema } from '../../contracts/turn-input-schema.js'
import { CurioError } from '../../errors.js'

const messageIdSchema = z.string().min(1).max(100)

const imageSchema = z.strictObject({
  mime: z.enum(['image/jpeg', 'image/png', 'image/webp']),
  // One character class: a pattern with repeated groups would need a stack as long as the picture.
  data: z
    .string()
    .min(1)
    .refine(data => !/[^A-Za-z0-9+/=]/u.test(data), 'is no base64'),
})

const messageSchema = z
  .strictObject({
    type: z.literal('message'),
    messageId: messageIdSchema,
    text: z.string().optional(),
    image: imageSchema.optional(),
    feedback: feedbackSchema.optional(),
    context: contextSchema.optional(),
    edit: interestEditSchema.optional(),
  })
  .refine(({ text, image, feedback, context, edit }) => text ?? image ?? feedback ?? context ?? edit, 'says nothing')

const helloSchema = z.strictObject({
  type: z.literal('hello'),
  version: z.literal(1),
  token: z.string().min(1).max(4000).optional(),
  lastEventId: z.int().min(0).optional(),
  language: z.enum(['en', 'zh']).optional(),
})

const bareSchema = z.strictObject({ type: z.enum(['cancel', 'restart', 'ping']) })

const frameSchema = z.discriminatedUnion('type', [messageSchema, helloSchema, bareSchema])

export type ParsedFrame = z.infer<typeof frameSchema>
export type ParsedHello = z.infer<typeof helloSchema>
export type ParsedMessage = z.infer<typeof messageSchema>

/** A frame that is none of the protocol's: INPUT_INVALID, with the message's id where one can be read. */
export class FrameError extends CurioError {
  readonly messageId: string | undefined

  constructor(message: string, options: { messageId?: string | undefined; cause?: unknown } = {}) {
    super('INPUT_INVALID', message, { cause: options.cause })
    this.messageId = options.messageId
  }
}

/**
 * @throws FrameError
 * @example parseClientFrame(Buffer.from('{"type":"ping"}'), false) // { type: 'ping' }
 */
export function parseClientFrame(data: RawData, isBinary: boolean): ParsedFrame {
  if (isBinary) throw new FrameError('The frame is binary; frames are JSON text.')
  const value = parseJson(data)
  const parsed = frameSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const why = parsed.error.issues.map(issue => `${issue.path.join('.') || 'frame'}: ${issue.message}`).join('; ')
  const id = z.object({ messageId: messageIdSchema }).safeParse(value)
  throw new FrameError(why.slice(0, 500), { messageId: id.data?.messageId, cause: parsed.error })
}

/** The same fields as a turn takes, the photograph as bytes. */
export function turnInputOf({ text, image, feedback, context, edit }: ParsedMessage): TurnInput {
  return {
    ...(text !== undefined && { text }),
    ...(image && { image: new Uint8Array(Buffer.from(image.data, 'base64')) }),
    ...(feedback && { feedback }),
    ...(context && { context }),
    ...(edit && { edit }),
  }
}

function parseJson(data: RawData): unknown {
  try {
    return JSON.parse(data.toString())
  } catch (error) {
    throw new FrameError('The frame is no JSON.', { cause: error })
  }
}
