/** MCP over standard input and output: for a program on the same machine that starts curio itself. */
import type { Readable, Writable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { AnsweringStdio } from './answering-stdio.js'
import { createMcpServer, type McpRooms } from './create-mcp-server.js'

export interface StdioOptions {
  readonly input: Readable
  /** Nothing but messages of the protocol is written here. */
  readonly output: Writable
  /** A line for whoever reads the log. */
  readonly onNotice: (line: string) => void
  readonly signal?: AbortSignal
}

/** Bytes of one message; photographs are the large ones. */
const largestMessage = 16 * 1024 * 1024

/** How long answers may take after the input's end. */
const graceMilliseconds = 30_000

/** Resolves when the input has ended and its requests are answered, when the client is gone, or when `signal` aborts. */
export async function serveStdio(rooms: McpRooms, { input, output, onNotice, signal }: StdioOptions): Promise<void> {
  const transport = new AnsweringStdio(input, output, { maxBufferSize: largestMessage })
  const server = createMcpServer(rooms, { caller: 'stdio' })
  server.server.onerror = error => onNotice(`a message was not understood: ${error.message.slice(0, 500)}`)
  const gone = new Promise<void>(resolve => {
    server.server.onclose = resolve
    output.once('close', resolve).once('error', () => resolve())
    signal?.addEventListener('abort', () => resolve(), { once: true })
    if (signal?.aborted) resolve()
  })
  const ended = new Promise<void>(resolve => void input.once('end', resolve).once('close', resolve))
  await server.connect(transport)
  transport.watch()
  await Promise.race([gone, ended])
  await Promise.race([gone, transport.answered(), setTimeout(graceMilliseconds, undefined, { ref: false })])
  await rooms.turns.drain(0)
  await server.close()
}
