/** Settings of an application that needs no weights and keeps to a folder of its own. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Config, configSchema } from '../../src/config/schema.js'

export function settingsWithoutModels(catalog: string, limit: number): Config {
  const directory = mkdtempSync(join(tmpdir(), 'curio-evaluation-'))
  return configSchema.parse({
    catalog,
    limit,
    models: { directory, language: 'none', text: 'none', image: 'none' },
    storage: { directory },
  })
}
