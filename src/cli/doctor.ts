/** `curio doctor`: what this machine has, what lacks and what to do about it. */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import pc from 'picocolors'
import { loadConfig } from '../config/load-config.js'
import { ModelStore, modelsDirectory } from '../models/store/index.js'
import { doctorChecks, type Finding } from './doctor-checks.js'

interface DoctorFlags {
  readonly modelsDir?: string
  readonly catalog?: string
  readonly json?: boolean
}

const marks: Record<Finding['state'], string> = { good: pc.green('✓'), poor: pc.yellow('!'), bad: pc.red('✗') }

/** Exit code 1 only where curio cannot run at all. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('look at this machine and say what lacks')
    .option('--models-dir <dir>', 'folder of the weights')
    .option('--catalog <dir>', 'folder of the catalogue')
    .option('--json', 'as JSON')
    .action(async (flags: DoctorFlags) => {
      const findings = await examine(flags)
      process.stdout.write(flags.json ? `${JSON.stringify(findings, null, 2)}\n` : findings.map(describe).join(''))
      if (findings.some(finding => finding.state === 'bad')) process.exitCode = 1
    })
}

async function examine(flags: DoctorFlags): Promise<Finding[]> {
  const settings = { ...(flags.modelsDir && { 'models.directory': flags.modelsDir }), ...(flags.catalog && { catalog: flags.catalog }) }
  const { config } = await loadConfig({ flags: settings })
  const demonstration = fileURLToPath(new URL('../../catalog', import.meta.url))
  return doctorChecks({
    store: new ModelStore({ directory: resolve(config.models.directory ?? modelsDirectory) }),
    catalogDirectory: config.catalog === 'demo' ? demonstration : resolve(config.catalog),
  })
}

function describe({ subject, state, found, advice }: Finding): string {
  return `${marks[state]} ${subject.padEnd(13)} ${found}\n${advice ? `  ${' '.repeat(13)} → ${advice}\n` : ''}`
}
