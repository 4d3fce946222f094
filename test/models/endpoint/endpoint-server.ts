/** A small server that speaks the chat completions protocol, so that the real client is tested over a real socket. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'

const requestSchema = z.looseObject({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  stream: z.boolean().optional(),
  stop: z.array(z.string()).optional(),
  max_tokens: z.number().optional(),
  temperature: z.number().optional(),
})

export type EndpointRequest = z.infer<typeof requestSchema> & {
  readonly authorization: string | undefined
  readonly url: string | undefined
}

export interface EndpointServer {
  readonly baseUrl: string
  readonly requests: EndpointRequest[]
  close(): Promise<void>
}

/** @param answer The words to send; a number is a status to fail with; undefined never answers. */
export async function startEndpoint(answer: (request: EndpointRequest) => readonly string[] | number | undefined): Promise<EndpointServer> {
  const requests: EndpointRequest[] = []
  const server = createServer(async (incoming, response) => {
    const request = { ...requestSchema.parse(await body(incoming)), authorization: incoming.headers.authorization, url: incoming.url }
    requests.push(request)
    const words = answer(request)
    if (typeof words === 'number') response.writeHead(words, { 'content-type': 'application/json' }).end('{"error":{"message":"no"}}')
    else if (words !== undefined) send(response, request, words)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address of this type.
  const { port } = server.address() as AddressInfo
  return { baseUrl: `http://127.0.0.1:${port}/v1`, requests, close: () => close(server) }
}

function send(response: ServerResponse, { model, stream }: EndpointRequest, words: readonly string[]): void {
  const base = { id: 'answer', created: 0, model }
  if (!stream) {
    const message = { role: 'assistant', content: words.join('') }
    const choices = [{ index: 0, message, finish_reason: 'stop' }]
    const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 }
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ ...base, object: 'chat.completion', choices, usage }))
    return
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  for (const content of words) {
    const choices = [{ index: 0, delta: { role: 'assistant', content }, finish_reason: null }]
    response.write(`data: ${JSON.stringify({ ...base, object: 'chat.completion.chunk', choices })}\n\n`)
  }
  response.end('data: [DONE]\n\n')
}

async function body(incoming: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString())
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
}
