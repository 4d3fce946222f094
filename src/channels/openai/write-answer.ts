/** Writes the pieces of an answer to a response, in one body or as a stream of events. */
import type { Response } from 'express'
import { CurioError, type ErrorCode, errorCodes } from '../../errors.js'
import type { AnswerPiece, CurioField } from './answer-pieces.js'
import { CompletionBodies, estimateUsage } from './completion-bodies.js'
import { openAiError, ParameterError } from './openai-error.js'

export interface AnswerRequest {
  readonly stream: boolean
  readonly includeUsage: boolean
  readonly promptCharacters: number
  readonly curioField: (items: CurioField['items']) => CurioField
}

type Done = Extract<AnswerPiece, { type: 'done' }>

/**
 * Resolves to the content that was sent, or undefined when the turn failed or the client left.
 * Rejects with the turn's error as long as nothing was sent.
 */
export async function writeAnswer(
  response: Response,
  pieces: AsyncIterable<AnswerPiece>,
  request: AnswerRequest,
): Promise<string | undefined> {
  const bodies = new CompletionBodies()
  for await (const piece of pieces) {
    if (response.destroyed) continue
    if (piece.type === 'failed') fail(response, piece)
    if (piece.type === 'text' && request.stream) sendText(response, bodies, piece.text)
    if (piece.type !== 'done') continue
    sendEnd(response, bodies, piece, request)
    return piece.content
  }
  return undefined
}

function sendText(response: Response, bodies: CompletionBodies, text: string): void {
  if (!response.headersSent) {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache', 'x-accel-buffering': 'no' })
    send(response, bodies.start())
  }
  send(response, bodies.text(text))
}

function sendEnd(response: Response, bodies: CompletionBodies, done: Done, request: AnswerRequest): void {
  const curio = request.curioField(done.items)
  const usage = estimateUsage(request.promptCharacters, done.content.length)
  if (!request.stream) {
    response.json(bodies.whole(done.content, curio, usage))
    return
  }
  send(response, bodies.end(curio))
  if (request.includeUsage) send(response, bodies.usage(usage))
  response.end('data: [DONE]\n\n')
}

/** Once text has gone out, the status has too: the error is the stream's last event. */
function fail(response: Response, { code, message }: Extract<AnswerPiece, { type: 'failed' }>): void {
  const error = turnError(code, message)
  if (!response.headersSent) throw error
  send(response, openAiError(error).body)
  response.end('data: [DONE]\n\n')
}

function turnError(code: string, message: string): CurioError {
  const known = isCode(code) ? code : 'INTERNAL'
  return errorCodes[known].fault === 'user' && known !== 'ABORTED'
    ? new ParameterError('messages', message, known)
    : new CurioError(known, message)
}

const isCode = (code: string): code is ErrorCode => Object.hasOwn(errorCodes, code)

function send(response: Response, body: object): void {
  response.write(`data: ${JSON.stringify(body)}\n\n`)
}
