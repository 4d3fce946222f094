/** What a turn accepts: bounded text without control characters, a readable picture, a known item. */
import { open } from 'node:fs/promises'
import { z } from 'zod'
import type { Catalog } from '../contracts/ports.js'
import type { TurnInput } from '../contracts/turn.js'
import { contextSchema, feedbackSchema, interestEditSchema } from '../contracts/turn-input-schema.js'
import { CurioError } from '../errors.js'

export interface CheckedInput extends TurnInput {
  readonly text: string
}

/** Callers may be plain JavaScript: what is stored has to be readable again. */
const inputSchema = z.object({
  text: z.string().optional(),
  image: z.union([z.string(), z.instanceof(Uint8Array)]).optional(),
  audio: z.union([z.string(), z.instanceof(Uint8Array)]).optional(),
  feedback: feedbackSchema.optional(),
  context: contextSchema.optional(),
  edit: interestEditSchema.optional(),
})

/** Rejects with INPUT_INVALID, INPUT_TOO_LONG, ITEM_UNKNOWN or IMAGE_UNREADABLE. */
export async function checkInput(input: TurnInput, catalog: Catalog, maximumLength: number): Promise<CheckedInput> {
  const parsed = inputSchema.safeParse(input)
  if (!parsed.success) throw new CurioError('INPUT_INVALID', z.prettifyError(parsed.error), { cause: parsed.error })
  const text = cleanText(input.text ?? '')
  if (text.length > maximumLength) {
    throw new CurioError('INPUT_TOO_LONG', `The message has ${text.length} characters; at most ${maximumLength} are read.`)
  }
  if (JSON.stringify(input.context ?? {}).length > maximumLength) {
    throw new CurioError('INPUT_TOO_LONG', `The context is longer than ${maximumLength} characters.`)
  }
  if (input.feedback && !catalog.get(input.feedback.item)) {
    throw new CurioError('ITEM_UNKNOWN', `There is no item ${JSON.stringify(input.feedback.item.slice(0, 80))} in this catalogue.`)
  }
  if (typeof input.image === 'string') await readable(input.image)
  if (text === '' && !input.image && !input.audio && !input.feedback && !input.context && !input.edit) {
    throw new CurioError('INPUT_INVALID', 'The message is empty. Say what you are looking for.')
  }
  return { ...input, text }
}

function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cc}|\p{Cs}/gu, ' ')
    .trim()
}

async function readable(path: string): Promise<void> {
  try {
    await using file = await open(path)
    await file.stat()
  } catch (error) {
    throw new CurioError('IMAGE_UNREADABLE', `The picture ${JSON.stringify(path.slice(-80))} could not be read.`, { cause: error })
  }
}
