/** What is measured beside curio on the same cases: keyword search, or another configuration of curio. */
import { type Command, Option } from 'commander'
import { CurioError } from '../../errors.js'

export interface BesideFlags {
  readonly baseline?: 'keywords'
  readonly against?: string
}

/** Adds --baseline and --against. */
export function addBesideFlags(command: Command): Command {
  return command
    .addOption(new Option('--baseline <name>', 'measure it on the same cases').choices(['keywords']))
    .option('--against <file>', 'another configuration file, measured on the same cases')
}

/** Undefined where nothing is. Throws INPUT_INVALID for both at once. */
export function besideOf({ baseline, against }: BesideFlags): { name: string; config?: string } | undefined {
  if (baseline !== undefined && against !== undefined) throw new CurioError('INPUT_INVALID', 'Give --baseline or --against, not both.')
  if (against !== undefined) return { name: 'against', config: against }
  return baseline === undefined ? undefined : { name: baseline }
}
