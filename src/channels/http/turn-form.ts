/** A turn out of a form with a photograph: `text` and `messageId` as they are, `feedback`, `context` and `edit` in JSON. */
import type { Request, RequestHandler } from 'express'
import multer, { MulterError } from 'multer'
import { z } from 'zod'
import { CurioError } from '../../errors.js'
import { type TurnBody, turnBodySchema } from './schemas/turn-body-schema.js'

export interface TurnForm {
  readonly body: TurnBody
  readonly photograph: Uint8Array | undefined
}

const jsonFields = new Set(['feedback', 'context', 'edit'])

/** Reads one file, `image`, into memory; answers other requests' bodies by leaving them. */
export function formReader(maximumBytes: number): RequestHandler {
  const limits = { fileSize: maximumBytes, files: 1, fields: 10, fieldSize: 64 * 1024, fieldNameSize: 100, parts: 12 }
  const read = multer({ storage: multer.memoryStorage(), limits }).single('image')
  return (request, response, next) => {
    read(request, response, (error?: unknown) => next(error === undefined ? undefined : formError(error)))
  }
}

function formError(error: unknown): CurioError {
  const code = error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE' ? 'BODY_TOO_LARGE' : 'INPUT_INVALID'
  const why = error instanceof Error ? error.message : String(error)
  return new CurioError(code, `The form could not be read: ${why}`, { cause: error })
}

/**
 * Nothing for a request without a form.
 *
 * @throws CurioError INPUT_INVALID
 */
export function readForm(request: Request): TurnForm | undefined {
  if (!request.is('multipart/form-data')) return undefined
  const fields = Object.entries(z.record(z.string(), z.unknown()).parse({ ...request.body }))
  const read = fields.map(([name, value]) => [name, jsonFields.has(name) ? parseJson(name, value) : value])
  const parsed = turnBodySchema.omit({ image: true }).safeParse(Object.fromEntries(read))
  if (!parsed.success) throw new CurioError('INPUT_INVALID', z.prettifyError(parsed.error), { cause: parsed.error })
  return { body: parsed.data, photograph: request.file?.buffer }
}

function parseJson(name: string, value: unknown): unknown {
  try {
    return JSON.parse(String(value))
  } catch (error) {
    throw new CurioError('INPUT_INVALID', `The field ${name} is no JSON.`, { cause: error })
  }
}
