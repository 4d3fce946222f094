/**
 * The lexicon reader alone: acts and slots of sgd's users, filters of luma's queries, milliseconds a reading.
 * Both sets were looked at while the reader was written: neither is held out.
 * Run: `npx tsx evaluation/understanding.ts [data] [--errors N]`.
 */
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Item } from '../src/contracts/item.js'
import type { Catalog } from '../src/contracts/ports.js'
import type { ReadingState, Understanding, UtteranceReader } from '../src/contracts/understanding.js'
import { createLexiconReader } from '../src/understanding/index.js'
import { goldActs, type SgdDialogue, saidActs } from './understanding/sgd-acts.js'
import { readLines, type SgdRow, sgdItems } from './understanding/sgd-items.js'

const [data = '../shared/data'] = process.argv.slice(2).filter(argument => !argument.startsWith('--') && !/^\d+$/.test(argument))
let complaints = 0
const errorLimit = Number(process.argv[process.argv.indexOf('--errors') + 1] ?? 0) || 0

function catalogOf(items: readonly Item[]): Catalog {
  const rows = new Map(items.map((item, row) => [item.id, row]))
  return { items, row: id => rows.get(id), get: id => items[rows.get(id) ?? -1] }
}

if (existsSync(data)) {
  measureSgd()
  measureLuma()
} else console.log(`${data} is not here: nothing measured`)

interface Tally {
  acts: number
  actsRight: number
  slots: number
  slotsFound: number
  wishes: number
  wishesRight: number
  milliseconds: number[]
}

function measureSgd(): void {
  const rows: SgdRow[] = JSON.parse(readFileSync(`${data}/sgd/catalog.json`, 'utf8'))
  const byService = new Map<string, readonly SgdRow[]>()
  for (const row of rows) byService.set(row.service, [...(byService.get(row.service) ?? []), row])
  const readers = new Map([...byService].map(([service, own]) => [service, createLexiconReader(catalogOf(sgdItems(own)))]))
  const start = performance.now()
  createLexiconReader(catalogOf(sgdItems(rows)))
  console.log(`sgd: vocabulary of ${rows.length} items built in ${Math.round(performance.now() - start)} ms`)
  const tally: Tally = { acts: 0, actsRight: 0, slots: 0, slotsFound: 0, wishes: 0, wishesRight: 0, milliseconds: [] }
  const lines = gunzipSync(readFileSync(`${data}/sgd/dialogues.dev.jsonl.gz`))
    .toString('utf8')
    .trim()
    .split('\n')
  for (const line of lines) {
    const dialogue: SgdDialogue = JSON.parse(line)
    const [service = ''] = dialogue.services
    const reader = readers.get(service)
    if (reader) measureDialogue(dialogue, reader, byService.get(service) ?? [], tally)
  }
  report(tally)
}

function measureDialogue(dialogue: SgdDialogue, reader: UtteranceReader, rows: readonly SgdRow[], tally: Tally): void {
  const known = new Map<string, Set<string>>()
  for (const { attrs } of rows)
    for (const [slot, values] of Object.entries(attrs)) known.set(slot, new Set([...(known.get(slot) ?? []), ...values.map(fold)]))
  let shown: (readonly string[])[] = []
  for (const [turn, { speaker, utterance, frames }] of dialogue.turns.entries()) {
    const actions = frames.flatMap(frame => frame.actions)
    if (speaker === 'SYSTEM') {
      const offered = new Set(actions.filter(({ act }) => act === 'OFFER').flatMap(({ values }) => values))
      const ids = rows.filter(row => offered.has(row.name)).map(row => row.id)
      if (ids.length > 0) shown = [...shown, ids.slice(0, 1)]
      continue
    }
    const state: ReadingState = { turn, wishes: [], shown }
    const before = performance.now()
    const understanding = reader.read(utterance, state)
    tally.milliseconds.push(performance.now() - before)
    countActs(utterance, goldActs(actions), understanding, tally)
    countSlots(utterance, actions, known, understanding, tally)
  }
}

function countActs(said: string, gold: ReadonlySet<string>, understanding: Understanding, tally: Tally): void {
  if (gold.size === 0) return
  const read = saidActs(understanding)
  tally.acts++
  if ([...read].some(act => gold.has(act))) tally.actsRight++
  else complain('act', said, [...gold].join('|'), [...read].join('|'))
}

function countSlots(
  said: string,
  actions: SgdDialogue['turns'][number]['frames'][number]['actions'],
  known: ReadonlyMap<string, ReadonlySet<string>>,
  { wishes }: Understanding,
  tally: Tally,
): void {
  const stated = actions
    .filter(({ act }) => act === 'INFORM')
    .flatMap(({ slot, values }) => values.map(value => ({ slot, value: fold(value) })))
  const findable = stated.filter(({ slot, value }) => known.get(slot)?.has(value) === true && !/name|title/.test(slot))
  const found = wishes.filter(wish => wish.operator === 'is' && wish.facet !== 'text' && wish.facet !== 'category')
  const matches = (value: string) => wishes.some(wish => wish.values.some(own => fold(String(own)) === value))
  tally.slots += findable.length
  for (const { slot, value } of findable) {
    if (matches(value)) tally.slotsFound++
    else complain('slot', said, `${slot}=${value}`, wishes.map(wish => `${wish.facet}=${wish.values}`).join('; '))
  }
  tally.wishes += found.length
  // sgd keeps what was said ('SF'), we the catalogue's value ('San Francisco'): the same slot counts.
  const right = found.filter(wish =>
    stated.some(({ slot, value }) => slot === wish.facet || wish.values.some(own => fold(String(own)) === value)),
  )
  tally.wishesRight += right.length
  for (const wish of found.filter(own => !right.includes(own))) complain('wish', said, 'nothing', `${wish.facet}=${wish.values}`)
}

function measureLuma(): void {
  const items = readLines<Item & { gender: string }>(`${data}/luma/catalog.jsonl`).map(row => ({
    ...row,
    attributes: { ...row.attributes, gender: row.gender },
  }))
  const reader = createLexiconReader(catalogOf(items))
  const queries = readLines<{ text: string; kind: string; filters: Record<string, string | number> }>(
    `${data}/luma/queries/attr.dev.queries.jsonl`,
  )
  let right = 0
  for (const { text, filters } of queries) {
    const { wishes } = reader.read(text, { turn: 0, wishes: [], shown: [] })
    const meets = Object.entries(filters).every(([facet, value]) =>
      wishes.some(wish => (wish.facet === facet || (facet === 'max_price' && wish.operator === 'at-most')) && wish.values.includes(value)),
    )
    if (meets) right++
    else complain('luma', text, JSON.stringify(filters), wishes.map(wish => `${wish.facet}=${wish.values}`).join('; '))
  }
  console.log(`luma: filters of ${right}/${queries.length} queries read`)
}

function complain(kind: string, said: string, wanted: string, got: string): void {
  if (complaints++ < errorLimit) console.log(`  ${kind}: ${said} | wanted ${wanted} | got ${got}`)
}

function report({ acts, actsRight, slots, slotsFound, wishes, wishesRight, milliseconds }: Tally): void {
  const [precision, recall] = [wishesRight / wishes, slotsFound / slots]
  const sorted = milliseconds.toSorted((left, right) => left - right)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)]?.toFixed(2)
  console.log(`sgd: act accuracy ${(actsRight / acts).toFixed(3)} of ${acts} turns`)
  console.log(
    `sgd: slot precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}`,
  )
  console.log(`sgd: ms a reading p50 ${at(0.5)}, p95 ${at(0.95)}, worst ${sorted.at(-1)?.toFixed(2)}`)
}

function fold(text: string): string {
  return text.toLowerCase().trim()
}
