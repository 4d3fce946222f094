/**
 * Behaviour on MovieLens (ml-latest-small): each person's last five ratings of 4 or more are held out where there are at least ten; the same for
 * people of whom five ratings are known, and among films with at most three ratings.
 * Run: `npx tsx evaluation/behaviour-movielens.ts [data] [--models FOLDER] [--export FOLDER] [--lists FOLDER] [--json FILE]`.
 * `--export` writes the split for other programs, `--lists` reads what they recommend (bench/peers).
 */
import { existsSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { pairedDifference } from '../src/evaluation/metrics/index.js'
import { exportSplit } from './movielens/export-split.js'
import { measure, type Quality, type Row } from './movielens/measure.js'
import { movieRetriever } from './movielens/movie-retriever.js'
import { behaviourLists, hybridLists, popularityLists, ratingLists, similarityLists } from './movielens/our-lists.js'
import { readLists } from './movielens/read-lists.js'
import { readRatings } from './movielens/read-ratings.js'
import { newPeople, rareItems, type Split, splitRatings } from './movielens/split.js'

/** What people who only rated are recommended. */
const sum = 'similarity and behaviour'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    models: { type: 'string', default: 'models' },
    export: { type: 'string' },
    lists: { type: 'string' },
    json: { type: 'string' },
  },
})
const folder = resolve(positionals[0] ?? '../shared/data/movielens')
const file = resolve(folder, 'interactions.csv')
if (existsSync(file)) void main()
else console.error(`Skipped: ${file} is not there.`)

async function main(): Promise<void> {
  const events = readRatings(file)
  const splits = { everyone: splitRatings(events), 'new people': newPeople(events, 5), 'rare films': rareItems(events, 3) }
  if (values.export !== undefined) {
    for (const [name, split] of Object.entries(splits)) exportSplit(resolve(values.export, name), split)
    return
  }
  const retriever = await movieRetriever(folder, values.models)
  if (retriever === undefined) console.error('Without the text model: similarity and the sum are left out.')
  const results: Record<string, readonly Omit<Row, 'each'>[]> = {}
  for (const [name, split] of Object.entries(splits)) {
    const rows = [...(await ours(split, retriever)), ...peers(name, split)]
    const people = `${rows[0]?.people ?? 0} people: NDCG@10 / Recall@20 of all, of even and odd people, and the lead in them of ${sum} [95 %]`
    console.log(`\n${name}, ${people}\n${rows.map(row => line(row, rows)).join('\n')}`)
    results[name] = rows.map(({ each: _, ...row }) => row)
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, undefined, 2)}\n`)
}

async function ours(split: Split, retriever: Awaited<ReturnType<typeof movieRetriever>>): Promise<readonly Row[]> {
  const ratings = ratingLists(split)
  const rows = [
    measure('popularity', split, popularityLists(split)),
    measure('expected rating', split, ratings.alone),
    measure('behaviour × expected rating', split, ratings.withBehaviour),
    measure('behaviour', split, behaviourLists(split)),
  ]
  if (retriever === undefined) return rows
  const content = measure('similarity', split, await similarityLists(split, retriever))
  return [...rows, content, measure(sum, split, await hybridLists(split, retriever))]
}

function peers(name: string, split: Split): readonly Row[] {
  if (values.lists === undefined) return []
  return readLists(resolve(values.lists, name)).map(({ peer, lists }) => measure(`peer ${peer}`, split, lists))
}

function line({ name, all, even, odd, each }: Row, rows: readonly Row[]): string {
  const cells = [all, even, odd].map(({ gain, recall }) => `${gain.toFixed(4)} / ${recall.toFixed(3)}`)
  const best = rows.find(row => row.name === sum && row.name !== name)?.each
  const leads = best === undefined ? [] : [lead(best, each, 'gain', 4), lead(best, each, 'recall', 3)]
  return [name.padEnd(28), ...cells, leads.join(' / ')].join('    ').trimEnd()
}

function lead(best: readonly Quality[], each: readonly Quality[], of: keyof Quality, digits: number): string {
  const [ours, theirs] = [best, each].map(qualities => qualities.map(quality => quality[of]))
  const { value: difference, low, high } = pairedDifference(ours ?? [], theirs ?? [])
  const [own = '', ...bounds] = [difference, low, high].map(value => value.toFixed(digits))
  return `${own} [${bounds.join(', ')}]`
}
