/** `curio chat`: a conversation in the terminal, for people, for pipes and for programs. */
import { homedir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { type CurioApp, openApp } from '../app.js'
import { runJsonChannel } from '../channels/terminal/json-channel.js'
import { runPlainChannel } from '../channels/terminal/plain-channel.js'
import { runTerminalChannel } from '../channels/terminal/terminal-channel.js'
import { loadConfig } from '../config/load-config.js'
import { addSharedFlags, type SharedFlags, settingsOf } from './option-flags.js'
import { ProgressLine } from './progress-line.js'

interface ChatFlags extends SharedFlags {
  readonly json?: boolean
  readonly session?: string
}

export function chatCommand(): Command {
  return addSharedFlags(new Command('chat').description('talk your way to an item'))
    .option('--json', 'a message a line in, a TurnEvent a line out')
    .option('--session <id>', 'continue a session')
    .action(async (flags: ChatFlags) => {
      const { config } = await loadConfig({ file: flags.config, flags: settingsOf(flags) })
      const progress = new ProgressLine(process.stderr)
      const app = await openApp(config, {
        onProgress: (task, done, total) => progress.show(task, done, total),
        onNotice: line => progress.say(line),
        pullModels: true,
      })
      progress.end()
      try {
        await converse(app, flags)
      } finally {
        await app.close()
      }
    })
}

async function converse(app: CurioApp, flags: ChatFlags): Promise<void> {
  const pipes = { input: process.stdin, output: process.stdout, sessionId: flags.session }
  if (flags.json) return runJsonChannel(app.conversations, pipes)
  if (!process.stdin.isTTY || !process.stdout.isTTY) return runPlainChannel(app.conversations, pipes)
  return runTerminalChannel(app.conversations, {
    sessionId: flags.session,
    language: app.language,
    greeting: app.greeting,
    historyFile: join(homedir(), '.curio', 'history'),
  })
}
