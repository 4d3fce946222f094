/**
 * What exploring is worth on the demonstration catalogue, with people whose tastes are known: the regret of Thompson sampling beside greed and
 * chance, and the reactions that conversations get with `ranking.weights.exploration` at several weights.
 * Run: `npx tsx bench/exploration.ts [--rounds 2000] [--people 200] [--json FILE]`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openApp } from '../src/app.js'
import { readCatalog } from '../src/catalog/index.js'
import { configSchema } from '../src/config/schema.js'
import { unflatten } from '../src/config/settings.js'
import type { Item } from '../src/contracts/item.js'
import { normalNumber } from '../src/mathematics/normal-number.js'
import { choiceFeatures, exposureGroups, LinearBandit, seededRandom } from '../src/ranking/index.js'

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '2000' }, people: { type: 'string', default: '200' }, json: { type: 'string' } },
})
const [rounds, people, places, offered, seeds] = [Number(values.rounds), Number(values.people), 3, 20, 10]
const { catalog } = await readCatalog('catalog')
const groupsOf = exposureGroups(catalog.items)

/** How likely a person reacts to an item in the first place: departments and price bands are liked or not, which nobody knows beforehand. */
function tasteOf(random: () => number, spread: number): (item: Item, similarity: number) => number {
  const tastes = new Map<string, number>()
  const taste = (name: string) => {
    const known = tastes.get(name) ?? spread * normalNumber(random)
    tastes.set(name, known)
    return known
  }
  return (item, similarity) => {
    const { category = '', priceBand = '' } = groupsOf(item)
    return Math.min(1, Math.max(0, 0.15 + 0.2 * similarity + taste(category) + taste(`price ${priceBand}`)))
  }
}

const attention = (place: number) => 1 / Math.sqrt(1 + place)

/** Expected reactions that were missed, over all rounds, against whoever knows the tastes. */
function regret(policy: 'chance' | 'greed' | number, seed: number): number {
  const random = seededRandom(seed)
  const liking = tasteOf(seededRandom(seed, 1), 0.1)
  const bandit = new LinearBandit({ noise: typeof policy === 'number' ? policy : 0 })
  let missed = 0
  for (let round = 0; round < rounds; round++) {
    const offers = Array.from({ length: offered }, () => {
      const item = catalog.items[Math.floor(random() * catalog.items.length)]
      if (item === undefined) throw new Error('the catalogue is empty')
      const similarity = random()
      const parts = { similarity, behaviour: 0, attributes: 0, popularity: 0 }
      return { groups: groupsOf(item), parts, likely: liking(item, similarity), chance: random() }
    })
    const worth = policy === 'greed' ? bandit.mean() : bandit.draw(random)
    const value = ({ parts, groups, chance }: (typeof offers)[number]) =>
      policy === 'chance' ? chance : worth(choiceFeatures(parts, groups))
    const shown = offers.toSorted((a, b) => value(b) - value(a)).slice(0, places)
    const best = offers.toSorted((a, b) => b.likely - a.likely).slice(0, places)
    for (const [place, { parts, groups, likely }] of shown.entries()) {
      missed += attention(place) * ((best[place]?.likely ?? 0) - likely)
      bandit.add(choiceFeatures(parts, groups, place), random() < attention(place) * likely ? 1 : 0)
    }
  }
  return missed
}

const requests = [
  'a gift',
  'something for the weekend',
  'something warm',
  'a jacket',
  'shoes',
  'something to read',
  'for the kitchen',
  'a bag',
]

/** Reactions that people had to what was shown, a turn, over the second half of the conversations. */
async function reactions(weight: number, seed: number): Promise<number> {
  const storage = mkdtempSync(join(tmpdir(), 'curio-exploration-'))
  const rest = 1 - weight
  const settings = {
    'storage.directory': storage,
    'models.language': 'none',
    'models.text': 'none',
    'models.image': 'none',
    'ranking.weights': { similarity: 0.5 * rest, behaviour: 0.3 * rest, attributes: 0.2 * rest, exploration: weight },
    seed,
  }
  const app = await openApp(configSchema.parse(unflatten(settings)))
  const random = seededRandom(seed)
  const liking = tasteOf(seededRandom(seed, 1), 0.1)
  let counted = 0
  try {
    for (let person = 0; person < people; person++) {
      const conversation = app.conversations.open()
      let shown: readonly Item[] = []
      for await (const event of conversation.turn({ text: requests[person % requests.length] ?? '' })) {
        if (event.type === 'items') shown = event.items.map(({ item }) => item)
      }
      const taken = shown.filter((item, place) => random() < attention(place) * liking(item, 0.5))
      if (person >= people / 2) counted += taken.length
      // Who takes nothing asks for others: only then is it known that it was passed over.
      const [first] = taken
      const input = first ? { feedback: { item: first.id, value: 'like' as const } } : { text: 'show me others' }
      for await (const _ of conversation.turn(input));
    }
  } finally {
    await app.close()
    rmSync(storage, { recursive: true, force: true })
  }
  return counted / (people / 2)
}

function row(name: string, numbers: readonly number[]) {
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  const error = Math.sqrt(numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / Math.max(1, numbers.length - 1) / numbers.length)
  return { name, mean: Number(mean.toFixed(3)), 'standard error': Number(error.toFixed(3)) }
}

const all = Array.from({ length: seeds }, (_, seed) => seed + 1)
const policies = ['chance', 'greed', 0.05, 0.1, 0.25, 0.5] as const
const regrets = policies.map(policy =>
  row(
    typeof policy === 'number' ? `Thompson, v ${policy}` : policy,
    all.map(seed => regret(policy, seed)),
  ),
)
console.log(`Regret: reactions missed in ${rounds} lists of ${places} out of ${offered}, ${seeds} towns`)
console.table(regrets)
const conversations: ReturnType<typeof row>[] = []
for (const weight of [0, 0.05, 0.1, 0.2, 0.4]) {
  const numbers: number[] = []
  for (const seed of all.slice(0, 5)) numbers.push(await reactions(weight, seed))
  conversations.push(row(`exploration ${weight}`, numbers))
}
console.log(`Reactions a list, later half of ${people} people, 5 towns`)
console.table(conversations)
if (values.json) writeFileSync(values.json, `${JSON.stringify({ regrets, conversations }, undefined, 2)}\n`)
