/** `curio items`: single items of a catalogue, looked at and changed; a server that watches the folder takes the changes in. */
import { Command } from 'commander'
import { CatalogWriter } from '../catalog/changes/catalog-writer.js'
import { readCatalogItems } from '../catalog/read-catalog-items.js'
import { loadConfig } from '../config/load-config.js'
import type { Item } from '../contracts/item.js'
import { CurioError } from '../errors.js'
import { openCatalogFolder } from '../open-catalog-folder.js'
import { readRowsInput } from './read-rows-input.js'

interface ItemsFlags {
  readonly catalog?: string
  readonly config?: string
  readonly json?: boolean
}

/** `items list | get ID | put FILE | delete ID… | compact`, each with --catalog and --config. */
export function itemsCommand(): Command {
  const items = new Command('items')
    .description('look at and change single items of a catalogue')
    .option('--catalog <dir>', 'folder of the catalogue (default: the demonstration shop)')
    .option('--config <file>', 'configuration file (default: curio.config.{json,js,mjs,ts} here)')
  items
    .command('list')
    .description('id, title and price of every item')
    .option('--json', 'an item a line, as JSON')
    .action(async (_flags, command: Command) => list(command.optsWithGlobals()))
  items
    .command('get <id>')
    .description('one item, as JSON')
    .action(async (id: string, _flags, command: Command) => get(id, command.optsWithGlobals()))
  items
    .command('put <file>')
    .description('merge rows into the items of their ids, or make them: JSON Lines or one JSON object; - is standard input')
    .action(async (file: string, _flags, command: Command) => put(file, command.optsWithGlobals()))
  items
    .command('delete <id...>')
    .description('delete items, all of them or none')
    .action(async (ids: string[], _flags, command: Command) => remove(ids, command.optsWithGlobals()))
  items
    .command('compact')
    .description('fold changes.jsonl into items.jsonl')
    .action(async (_flags, command: Command) => compact(command.optsWithGlobals()))
  return items
}

async function list(flags: ItemsFlags): Promise<void> {
  const items = await readItems(flags)
  const width = Math.min(40, Math.max(0, ...items.map(({ id }) => id.length)))
  for (const item of items) print(flags.json ? JSON.stringify(item) : `${item.id.padEnd(width)}  ${item.title}${priceOf(item)}`)
}

async function get(id: string, flags: ItemsFlags): Promise<void> {
  const item = (await readItems(flags)).find(candidate => candidate.id === id)
  if (!item) throw new CurioError('ITEM_UNKNOWN', `There is no item ${JSON.stringify(id)}.`)
  print(JSON.stringify(item, null, 2))
}

async function put(file: string, flags: ItemsFlags): Promise<void> {
  const rows = await readRowsInput(file, process.stdin)
  const made = await (await openWriter(flags)).put(rows)
  print(`${rows.length} rows put, ${made.length} of them new items`)
}

async function remove(ids: readonly string[], flags: ItemsFlags): Promise<void> {
  await (await openWriter(flags)).delete(ids)
  print(`${new Set(ids).size} items deleted`)
}

async function compact(flags: ItemsFlags): Promise<void> {
  await (await openWriter(flags)).compact()
  print('the changes are folded in')
}

async function readItems(flags: ItemsFlags): Promise<readonly Item[]> {
  return (await readCatalogItems((await folderOf(flags)).directory)).catalog.items
}

async function openWriter(flags: ItemsFlags): Promise<CatalogWriter> {
  const { directory, isReadOnly } = await folderOf(flags)
  return new CatalogWriter(directory, { isReadOnly })
}

async function folderOf({ catalog, config: file }: ItemsFlags) {
  const { config } = await loadConfig({ file, flags: catalog === undefined ? {} : { catalog } })
  return openCatalogFolder(config)
}

function priceOf({ price, currency }: Item): string {
  return price === undefined ? '' : `  ${price}${currency === undefined ? '' : ` ${currency}`}`
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
