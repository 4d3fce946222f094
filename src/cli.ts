#!/usr/bin/env node
/** The command line. One file a command under cli/. */
import { Command } from 'commander'
import { chatCommand } from './cli/chat-command.js'
import { configCommand } from './cli/config-command.js'
import { doctorCommand } from './cli/doctor.js'
import { evalCommand } from './cli/eval-command.js'
import { importCommand } from './cli/import-command.js'
import { indexCommand } from './cli/index-command.js'
import { initCommand } from './cli/init-command.js'
import { itemsCommand } from './cli/items-command.js'
import { mcpCommand } from './cli/mcp-command.js'
import { modelsCommand } from './cli/models.js'
import { picturesCommand } from './cli/pictures-command.js'
import { serveCommand } from './cli/serve-command.js'
import { tagsCommand } from './cli/tags-command.js'
import { tuneCommand } from './cli/tune-command.js'
import { CurioError } from './errors.js'
import { version } from './version.js'

const program = new Command('curio')
  .description('a conversational recommender that runs on your own machine')
  .version(version)
  .addCommand(chatCommand())
  .addCommand(serveCommand())
  .addCommand(mcpCommand())
  .addCommand(initCommand())
  .addCommand(importCommand())
  .addCommand(itemsCommand())
  .addCommand(indexCommand())
  .addCommand(picturesCommand())
  .addCommand(tagsCommand())
  .addCommand(modelsCommand())
  .addCommand(evalCommand())
  .addCommand(tuneCommand())
  .addCommand(doctorCommand())
  .addCommand(configCommand())

// `curio … | head` has read enough: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

try {
  await program.parseAsync()
} catch (error) {
  const known = CurioError.from(error)
  process.stderr.write(`${known.message}\n${known.help} [${known.code}]\n`)
  process.exitCode = known.fault === 'user' ? 2 : 1
}
