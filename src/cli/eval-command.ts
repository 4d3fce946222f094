/** `curio eval`: measures this installation, a baseline beside each figure; one file a subcommand under evaluation/. */
import { Command } from 'commander'
import { behaviourCommand } from './evaluation/behaviour-command.js'
import { catalogCommand } from './evaluation/catalog-command.js'
import { retrievalCommand } from './evaluation/retrieval-command.js'
import { shopperCommand } from './evaluation/shopper-command.js'
import { understandingCommand } from './evaluation/understanding-command.js'

export function evalCommand(): Command {
  return new Command('eval')
    .description('measure how well it finds, converses and understands')
    .addCommand(behaviourCommand())
    .addCommand(catalogCommand())
    .addCommand(retrievalCommand())
    .addCommand(shopperCommand())
    .addCommand(understandingCommand())
}
