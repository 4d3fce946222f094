/** Gives every request an id, its own or a new one, so that a person's complaint can be found in the log. */
import { randomUUID } from 'node:crypto'
import type { RequestHandler, Response } from 'express'

const acceptable = /^[\w.:-]{1,100}$/u

/** Takes `x-request-id` where it is harmless, and sends it back. */
export const requestId: RequestHandler = (request, response, next) => {
  const given = request.get('x-request-id')
  response.setHeader('x-request-id', given !== undefined && acceptable.test(given) ? given : randomUUID())
  next()
}

export function requestIdOf(response: Response): string {
  return String(response.getHeader('x-request-id'))
}
