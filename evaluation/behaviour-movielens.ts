/**
 * The behaviour model on MovieLens (ml-latest-small): each person's last five ratings of 4 or more are held out where there are at least ten.
 * Run: `npx tsx evaluation/behaviour-movielens.ts [folder]`.
 */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { CatalogEvent } from '../src/contracts/ports.js'
import { actionWeight, type BehaviourModel, buildBehaviourModel, type Seed } from '../src/ranking/index.js'

interface Split {
  readonly train: readonly CatalogEvent[]
  /** By user. */
  readonly held: ReadonlyMap<string, ReadonlySet<string>>
  readonly seen: ReadonlyMap<string, readonly CatalogEvent[]>
}

const folder = resolve(process.argv[2] ?? '../shared/data/movielens')
const file = resolve(folder, 'interactions.csv')
if (existsSync(file)) evaluate(split(read(file)))
else console.error(`Skipped: ${file} is not there.`)

function evaluate(data: Split): void {
  const positives = data.train.filter(event => (event.value ?? 0) >= 4)
  print('popularity', data, () => popular(buildBehaviourModel(positives, { halfLifeDays: 1e6 })))
  print('item neighbours as configured', data, () => model(data.train, {}))
  print('item neighbours, ratings of 4 and more only', data, () => model(positives, {}))
  print('item neighbours without time decay', data, () => model(data.train, { halfLifeDays: 1e6 }))
  print('item neighbours without shrinkage', data, () => model(data.train, { shrinkage: 0 }))
}

type Rank = (seeds: readonly Seed[]) => (id: string) => number

function popular(model: BehaviourModel): Rank {
  return () => id => model.popularity(id) ?? 0
}

function model(events: readonly CatalogEvent[], options: Parameters<typeof buildBehaviourModel>[1]): Rank {
  const built = buildBehaviourModel(events, options)
  return seeds => {
    const affinity = built.affinities(seeds)
    return id => affinity(id) ?? 0
  }
}

function print(name: string, data: Split, build: () => Rank): void {
  const start = performance.now()
  const rank = build()
  const built = performance.now()
  const items = [...new Set(data.train.map(event => event.item))]
  let gain = 0
  let recall = 0
  for (const [user, held] of data.held) {
    const seen = data.seen.get(user) ?? []
    const known = new Set(seen.map(event => event.item))
    const seeds = seen.filter(event => (event.value ?? 0) >= 4).map(event => ({ id: event.item, weight: actionWeight(event) }))
    const score = rank(seeds)
    const scored = items.filter(id => !known.has(id)).map(id => ({ id, score: score(id) }))
    const top = scored.sort((left, right) => right.score - left.score).slice(0, 20)
    const hits = top.map(one => held.has(one.id))
    gain += discounted(hits.slice(0, 10)) / discounted(Array.from({ length: Math.min(10, held.size) }, () => true))
    recall += hits.filter(Boolean).length / held.size
  }
  const people = data.held.size
  const seconds = ((built - start) / 1000).toFixed(1)
  console.log(
    `NDCG@10 ${(gain / people).toFixed(4)}  Recall@20 ${(recall / people).toFixed(4)}  ${people} people  built in ${seconds} s  ${name}`,
  )
}

function discounted(hits: readonly boolean[]): number {
  return hits.reduce((sum, hit, place) => sum + (hit ? 1 / Math.log2(place + 2) : 0), 0)
}

function split(events: readonly CatalogEvent[]): Split {
  const held = new Map<string, ReadonlySet<string>>()
  const seen = group(events)
  const left = new Map<string, readonly CatalogEvent[]>()
  for (const [user, own] of seen) {
    const liked = own.filter(event => (event.value ?? 0) >= 4).sort((first, second) => first.time - second.time)
    const out = new Set(liked.length >= 10 ? liked.slice(-5).map(event => event.item) : [])
    if (out.size > 0) held.set(user, out)
    left.set(
      user,
      own.filter(event => !out.has(event.item)),
    )
  }
  return { train: [...left.values()].flat(), held, seen: left }
}

function group(events: readonly CatalogEvent[]): Map<string, CatalogEvent[]> {
  const groups = new Map<string, CatalogEvent[]>()
  for (const event of events) {
    const own = groups.get(event.user)
    if (own === undefined) groups.set(event.user, [event])
    else own.push(event)
  }
  return groups
}

function read(path: string): readonly CatalogEvent[] {
  const [, ...lines] = readFileSync(path, 'utf8').trim().split('\n')
  return lines.map(line => {
    const [user = '', , item = '', value, time] = line.split(',')
    return { user, action: 'rate', item, value: Number(value), time: Number(time) * 1000 }
  })
}
