/** The chat for a person at a terminal: cards, streamed text, history, slash commands, Ctrl-C. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { createInterface, type Interface } from 'node:readline/promises'
import pc from 'picocolors'
import type { Conversation, ConversationFactory } from '../../contracts/conversation.js'
import type { Language } from '../../contracts/language.js'
import type { TurnInput } from '../../contracts/turn.js'
import { parseSlashCommand } from './slash-command.js'
import { TurnPrinter } from './turn-printer.js'
import { wrapText } from './wrap-text.js'

export interface TerminalChannelOptions {
  readonly sessionId?: string | undefined
  readonly language: Language
  readonly greeting: string
  /** Where typed lines are kept between sessions. */
  readonly historyFile?: string
}

const historySize = 200

/** Resolves when the person leaves. */
export async function runTerminalChannel(conversations: ConversationFactory, options: TerminalChannelOptions): Promise<void> {
  const conversation = conversations.open(options.sessionId)
  const lines = createInterface({ input: process.stdin, output: process.stdout, historySize, history: readHistory(options.historyFile) })
  process.stdout.write(`${wrapText(options.greeting, process.stdout.columns ?? 80, 0).text}\n${pc.dim('/help lists the commands.')}\n\n`)
  const printer = new TurnPrinter(process.stdout, options.language)
  try {
    for (;;) {
      const line = await ask(lines)
      if (line === undefined) return
      if (line.trim() === '') continue
      const command = parseSlashCommand(line.trim(), printer.language)
      if (command?.kind === 'leave') return
      if (command?.kind === 'print') process.stdout.write(`${command.text}\n`)
      else await answer(conversation, command?.input ?? { text: line }, printer, lines)
    }
  } finally {
    saveHistory(options.historyFile, lines)
    lines.close()
  }
}

/** The next line, or undefined at Ctrl-C, Ctrl-D or the end of input. */
async function ask(lines: Interface): Promise<string | undefined> {
  const stop = new AbortController()
  const leave = () => stop.abort()
  lines.once('SIGINT', leave)
  lines.once('close', leave)
  try {
    return await lines.question(pc.cyan('› '), { signal: stop.signal })
  } catch {
    process.stdout.write('\n')
    return undefined
  } finally {
    lines.off('SIGINT', leave)
    lines.off('close', leave)
  }
}

/** Ctrl-C stops the answer; the conversation goes on. */
async function answer(conversation: Conversation, input: TurnInput, printer: TurnPrinter, lines: Interface): Promise<void> {
  const stop = new AbortController()
  const interrupt = () => stop.abort()
  lines.once('SIGINT', interrupt)
  printer.startWaiting()
  try {
    for await (const event of conversation.turn(input, { signal: stop.signal })) printer.print(event)
  } finally {
    printer.stopWaiting()
    lines.off('SIGINT', interrupt)
  }
}

function readHistory(file: string | undefined): string[] {
  if (!file) return []
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean).slice(0, historySize)
  } catch {
    // No history yet.
    return []
  }
}

function saveHistory(file: string | undefined, lines: Interface): void {
  const history: unknown = Reflect.get(lines, 'history')
  if (!file || !Array.isArray(history)) return
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, history.slice(0, historySize).join('\n'), { mode: 0o600 })
  } catch {
    // A read-only home folder: the chat itself is not affected.
  }
}
