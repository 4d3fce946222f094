/** `curio pictures`: the pictures of items that lie at addresses, fetched ahead of the first chat. */
import { resolve } from 'node:path'
import { Command } from 'commander'
import { picturesText } from '../catalog/pictures/index.js'
import { loadConfig } from '../config/load-config.js'
import { ProgressLine } from './progress-line.js'
import { pullCatalogPictures } from './pull-catalog-pictures.js'

interface PicturesFlags {
  readonly catalog?: string
  readonly config?: string
  readonly all?: boolean
  readonly json?: boolean
}

export function picturesCommand(): Command {
  const pictures = new Command('pictures').description('pictures of items that lie at http(s) addresses')
  pictures
    .command('pull')
    .description('fetch what is missing and keep it beside the catalogue; asks again where it failed before')
    .option('--catalog <dir>', 'folder of the catalogue (default: the setting catalog)')
    .option('--config <file>', 'configuration file (default: curio.config.{json,js,mjs,ts} here)')
    .option('--all', 'every picture of an item, not its first alone')
    .option('--json', 'the report as JSON')
    .action(pull)
  return pictures
}

async function pull({ catalog, config: file, all, json }: PicturesFlags): Promise<void> {
  const { config } = await loadConfig({ file, flags: catalog === undefined ? {} : { catalog } })
  const flags = { ...(file !== undefined && { config: file }), ...(all !== undefined && { all }) }
  const report = await pullCatalogPictures(resolve(config.catalog), new ProgressLine(process.stderr), flags)
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : picturesText(report))
  if (report.failed.length > 0 || report.left > 0) process.exitCode = 1
}
