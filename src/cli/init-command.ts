/** `curio init`: a configuration and a catalogue folder to begin with. */
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Command, Option } from 'commander'
import { configSchema } from '../config/schema.js'
import { CurioError } from '../errors.js'

interface InitFlags {
  readonly typescript?: boolean
  readonly force?: boolean
  readonly yes?: boolean
  readonly shopName?: string
  readonly language?: string
}

interface Answers {
  readonly shopName: string
  readonly language: string
}

const exampleItem = {
  id: 'example-1',
  title: 'Blue enamel mug',
  description: 'An example. Replace it with your own items, or let curio import write this file.',
  category: 'Kitchen/Mugs',
  price: 12.5,
  currency: 'EUR',
  attributes: { color: 'blue', material: 'enamel' },
}

export function initCommand(): Command {
  return new Command('init')
    .description('write a configuration and a catalogue folder to begin with')
    .argument('[dir]', 'where', '.')
    .option('--typescript', 'curio.config.ts with comments instead of curio.config.json')
    .option('--shop-name <name>', 'how the shop is called in greetings')
    .addOption(new Option('--language <code>', 'language of the replies').choices(['auto', 'en', 'zh']))
    .option('--force', 'overwrite files that are there')
    .option('--yes', 'ask nothing')
    .action(async (directory: string, flags: InitFlags) => {
      const answers = await answersOf(flags)
      const files = initialFiles(answers, flags.typescript ?? false)
      for (const path of await writeFiles(resolve(directory), files, flags.force ?? false)) process.stdout.write(`wrote ${path}\n`)
      process.stdout.write('\nNext:  curio import YOUR_PRODUCTS.csv --to catalog   (CSV, Excel, feeds, shop exports)\nThen:  curio chat\n')
    })
}

async function answersOf({ shopName, language, yes }: InitFlags): Promise<Answers> {
  const given = { shopName: shopName ?? '', language: language ?? 'auto' }
  if (yes || !process.stdin.isTTY || !process.stdout.isTTY) return given
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return {
      shopName: shopName ?? (await terminal.question('What is the shop called? (may stay empty) ')).trim(),
      language: language ?? languageOf(await terminal.question('Language of the replies: auto, en or zh? [auto] ')),
    }
  } finally {
    terminal.close()
  }
}

function languageOf(answer: string): string {
  const parsed = configSchema.shape.language.safeParse(answer.trim().toLowerCase() || 'auto')
  return parsed.success ? parsed.data : 'auto'
}

/**
 * The files by name; the settings are checked like any others.
 *
 * @throws CurioError CONFIG_INVALID
 */
function initialFiles({ shopName, language }: Answers, typescript: boolean): Record<string, string> {
  const settings = { catalog: 'catalog', language, ...(shopName !== '' && { writing: { shopName } }) }
  const parsed = configSchema.safeParse(settings)
  if (!parsed.success)
    throw new CurioError('CONFIG_INVALID', parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'))
  return {
    ...(typescript ? { 'curio.config.ts': typescriptConfig(settings) } : { 'curio.config.json': `${JSON.stringify(settings, null, 2)}\n` }),
    'catalog/items.jsonl': `${JSON.stringify(exampleItem)}\n`,
  }
}

function typescriptConfig({ catalog, language, writing }: { catalog: string; language: string; writing?: { shopName: string } }): string {
  const shopName = writing === undefined ? "// shopName: 'My shop'," : `shopName: ${JSON.stringify(writing.shopName)},`
  return `/** Settings of curio; \`curio config\` shows all of them and where each value came from. */
export default {
  // Folder with items.jsonl; \`curio import\` writes one.
  catalog: ${JSON.stringify(catalog)},
  // Language of the replies: 'auto' follows the person.
  language: ${JSON.stringify(language)},
  writing: {
    // How the shop is called in greetings.
    ${shopName}
  },
  models: {
    // 'auto' takes the model that fits into memory, 'none' runs without one.
    language: 'auto',
  },
}
`
}

/** Nothing is written unless all of it may be. */
async function writeFiles(directory: string, files: Readonly<Record<string, string>>, force: boolean): Promise<string[]> {
  const paths = Object.keys(files).map(name => join(directory, name))
  const existing = paths.find(path => existsSync(path))
  if (existing !== undefined && !force) throw new CurioError('FILE_EXISTS', `${existing} is there already`)
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(directory, name)), { recursive: true })
    await writeFile(join(directory, name), content)
  }
  return paths
}
