/** One line of `curio chat --json` as a turn's input: plain text or a JSON object. */
import { z } from 'zod'
import type { TurnInput } from '../../contracts/turn.js'
import { contextSchema, feedbackSchema, interestEditSchema } from '../../contracts/turn-input-schema.js'
import { CurioError } from '../../errors.js'

const lineSchema = z
  .strictObject({
    text: z.string().optional(),
    image: z.string().min(1).optional(),
    audio: z.string().min(1).optional(),
    feedback: feedbackSchema.optional(),
    context: contextSchema.optional(),
    edit: interestEditSchema.optional(),
    reset: z.literal(true).optional(),
  })
  .refine(line => Object.keys(line).length > 0, 'an empty object says nothing')

export type ParsedLine = { readonly kind: 'turn'; readonly input: TurnInput } | { readonly kind: 'reset' }

/**
 * Throws INPUT_INVALID for an object that is none of the contract's.
 *
 * @example
 * parseLine('{"text": "red shoes"}') // { kind: 'turn', input: { text: 'red shoes' } }
 */
export function parseLine(line: string): ParsedLine {
  if (!line.trimStart().startsWith('{')) return { kind: 'turn', input: { text: line } }
  const parsed = lineSchema.safeParse(parseJson(line))
  if (!parsed.success) {
    const why = parsed.error.issues.map(issue => `${issue.path.join('.') || 'line'}: ${issue.message}`).join('; ')
    throw new CurioError('INPUT_INVALID', why)
  }
  const { reset, text, image, audio, feedback, context, edit } = parsed.data
  if (reset) return { kind: 'reset' }
  return {
    kind: 'turn',
    input: {
      ...(text !== undefined && { text }),
      ...(image !== undefined && { image }),
      ...(audio !== undefined && { audio }),
      ...(feedback && { feedback }),
      ...(context && { context }),
      ...(edit && { edit }),
    },
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw new CurioError('INPUT_INVALID', `the line starts with { but is no JSON: ${error instanceof Error ? error.message : ''}`, {
      cause: error,
    })
  }
}
