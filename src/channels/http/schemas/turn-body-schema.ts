/** What a turn is asked with. */
import { z } from 'zod'
import { contextSchema, feedbackSchema, interestEditSchema } from '../../../contracts/turn-input-schema.js'

export const messageIdSchema = z
  .string()
  .min(1)
  .max(100)
  .describe('Your own id of the message: sent again, it gets the first answer again.')

export const turnBodySchema = z.strictObject({
  text: z.string().exactOptional(),
  image: z.string().min(1).exactOptional().describe('A photograph (JPEG, PNG or WebP) in base64, or as a data: address.'),
  feedback: feedbackSchema.exactOptional(),
  context: contextSchema.exactOptional().describe('The situation: weather, season, occasion, place, purpose.'),
  edit: interestEditSchema.exactOptional(),
  messageId: messageIdSchema.exactOptional(),
})

export type TurnBody = z.output<typeof turnBodySchema>
