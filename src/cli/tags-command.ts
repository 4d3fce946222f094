/** `curio tags`: facts that the texts of items state and their records lack, proposed by a program and decided by a person. */
import { resolve } from 'node:path'
import { Command } from 'commander'
import { readCatalog } from '../catalog/index.js'
import { decideTags, facetsOf, groupLine, proposeTags, readTags, tagGroups } from '../catalog/tags/index.js'
import { loadConfig } from '../config/load-config.js'
import { CurioError } from '../errors.js'
import { tagWords } from '../tag-words.js'
import { openTagger } from './open-tagger.js'
import { wholeNumber } from './option-flags.js'
import { ProgressLine } from './progress-line.js'
import { reviewTags } from './review-tags.js'

interface TagsFlags {
  readonly catalog?: string
  readonly config?: string
  readonly model?: string
}

interface ProposeFlags extends TagsFlags {
  readonly attribute?: readonly string[]
  readonly first?: number
  readonly acceptAll?: boolean
}

interface DecideFlags extends TagsFlags {
  readonly item?: string
  readonly attribute?: string
  readonly value?: string
  readonly all?: boolean
}

export function tagsCommand(): Command {
  const tags = new Command('tags').description('facts that descriptions state and attributes lack: proposed, reviewed, then merged')
  withCatalog(tags.command('propose').description('read titles, descriptions and reviews; write tags.jsonl beside the items'))
    .option('--model <id>', 'a language model that helps: an id of `curio models list`, auto or endpoint', 'none')
    .option('--attribute <names...>', 'only these attributes')
    .option('--first <n>', 'only the first items', wholeNumber)
    .option('--accept-all', 'take every proposal as it is')
    .action(propose)
  withCatalog(tags.command('review').description('decide value by value; on a pipe, list what waits')).action(review)
  for (const [name, status] of [
    ['accept', 'accepted'],
    ['reject', 'rejected'],
  ] as const)
    withCatalog(tags.command(name).description(`${name} what the flags name`))
      .option('--item <id>', 'of this item')
      .option('--attribute <name>', 'of this attribute')
      .option('--value <value>', 'with this value')
      .option('--all', 'all that wait')
      .action((flags: DecideFlags) => decide(flags, status))
  return tags
}

function withCatalog(command: Command): Command {
  return command
    .option('--catalog <dir>', 'folder of the catalogue (default: the setting catalog)')
    .option('--config <file>', 'configuration file (default: curio.config.{json,js,mjs,ts} here)')
}

async function settled({ catalog, config, model }: TagsFlags) {
  const flags = { ...(catalog !== undefined && { catalog }), ...(model !== undefined && { 'models.language': model }) }
  const loaded = (await loadConfig({ file: config, flags })).config
  if (loaded.catalog === 'demo') throw new CurioError('CATALOG_READ_ONLY', 'Tags are written beside a catalogue of your own')
  return { config: loaded, directory: resolve(loaded.catalog) }
}

async function propose(flags: ProposeFlags): Promise<void> {
  const { config, directory } = await settled(flags)
  const { catalog } = await readCatalog(directory)
  const facets = facetsOf(catalog.items, tagWords, flags.attribute)
  const progress = new ProgressLine(process.stderr)
  const cancel = new AbortController()
  const onInterrupt = () => cancel.abort()
  process.once('SIGINT', onInterrupt)
  const tagger = await openTagger(config, facets, { pullModels: true, onNotice: line => progress.say(line), signal: cancel.signal })
  try {
    const report = await proposeTags({
      directory,
      items: catalog.items.slice(0, flags.first),
      proposer: tagger.proposer,
      gist: tagger.gist,
      status: flags.acceptAll ? 'accepted' : 'proposed',
      signal: cancel.signal,
      onProgress: (done, total) => progress.show('reading items', done, total),
    })
    progress.end()
    const next = flags.acceptAll ? 'They are attributes now.' : 'Look at them:  curio tags review'
    process.stdout.write(`${report.proposed} tags for ${report.tagged} of ${report.items} items, by ${tagger.proposer.id}. ${next}\n`)
  } finally {
    process.off('SIGINT', onInterrupt)
    progress.end()
    await tagger.close()
  }
}

async function review(flags: TagsFlags): Promise<void> {
  const { directory } = await settled(flags)
  if (process.stdin.isTTY && process.stdout.isTTY) {
    const decided = await reviewTags(directory, { input: process.stdin, output: process.stdout })
    process.stdout.write(`${decided} values decided.\n`)
    return
  }
  const groups = tagGroups(await readTags(directory, ({ file, line, why }) => process.stderr.write(`${file}:${line} ${why}\n`)))
  for (const group of groups) process.stdout.write(`${groupLine(group)}\n`)
  if (groups.length === 0) process.stdout.write('Nothing waits for a decision.\n')
}

async function decide({ item, attribute, value, all, ...flags }: DecideFlags, status: 'accepted' | 'rejected'): Promise<void> {
  const { directory } = await settled(flags)
  const selection = {
    ...(item !== undefined && { item }),
    ...(attribute !== undefined && { attribute }),
    ...(value !== undefined && { value }),
  }
  if (Object.keys(selection).length === 0 && !all) throw new CurioError('TAG_UNKNOWN', 'Say which: --item, --attribute, --value or --all')
  process.stdout.write(`${await decideTags(directory, selection, status)} tags ${status}.\n`)
}
