/** `curio config`: the effective configuration and where each value came from. */
import { Command } from 'commander'
import { settingKeys } from '../config/environment.js'
import { environmentName, loadConfig } from '../config/load-config.js'
import { flatten } from '../config/settings.js'
import { addSharedFlags, type SharedFlags, settingsOf } from './option-flags.js'

export function configCommand(): Command {
  return addSharedFlags(new Command('config').description('print the effective configuration and where each value came from'))
    .option('--json', 'as JSON')
    .action(async (flags: SharedFlags & { json?: boolean }) => {
      const { config, origins } = await loadConfig({ file: flags.config, flags: settingsOf(flags) })
      if (flags.json) {
        process.stdout.write(`${JSON.stringify(hideSecrets(config), null, 2)}\n`)
        return
      }
      const values = flatten(hideSecrets(config))
      for (const key of [...new Set([...settingKeys(), ...Object.keys(values)])].sort()) {
        const origin = origins.get(key) ?? `unset; ${environmentName(key)}`
        process.stdout.write(`${key.padEnd(34)} ${JSON.stringify(values[key] ?? null).padEnd(26)} ${origin}\n`)
      }
    })
}

function hideSecrets<Value extends { models: { endpoint?: { apiKey?: string | undefined } | undefined } }>(config: Value): Value {
  const copy = structuredClone(config)
  if (copy.models.endpoint?.apiKey) copy.models.endpoint.apiKey = '***'
  return copy
}
