/**
 * How many events a second the behaviour model learns, what memory it takes, and what a question costs then: made-up people with a taste, in the order
 * of time, and every tenth event late. Run: `npx tsx bench/behaviour-scale.ts [events…] [--json FILE]`, by default 100000 and 1000000.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { CatalogEvent } from '../src/contracts/ports.js'
import { BehaviourModel, seededRandom } from '../src/ranking/index.js'

const items = 20_000
const departments = 50
const eventsOfOne = 25
const questions = 200

interface Result {
  readonly events: number
  readonly perSecond: number
  /** The same by the time of the processor, whatever else the machine does. */
  readonly perProcessorSecond: number
  /** Largest resident set of the process, MB. */
  readonly peak: number
  /** Milliseconds of the processor for scoring all items against five liked ones, right after another event. */
  readonly question: number
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, child: { type: 'boolean', default: false } },
})
const sizes = positionals.length > 0 ? positionals.map(Number) : [100_000, 1_000_000]

if (values.child) console.log(JSON.stringify(measure(sizes[0] ?? 0)))
else report(sizes.map(inOwnProcess))

/** The peak of a process only rises, so each size has one of its own. */
function inOwnProcess(events: number): Result {
  const { stdout, stderr, status } = spawnSync(process.execPath, [
    ...process.execArgv,
    fileURLToPath(import.meta.url),
    String(events),
    '--child',
  ])
  if (status !== 0) throw new Error(String(stderr))
  return JSON.parse(String(stdout))
}

function report(results: readonly Result[]): void {
  console.log('events      a second   a second of the processor   peak RSS, MB   a question, ms of the processor')
  for (const { events, perSecond, perProcessorSecond, peak, question } of results) {
    console.log(
      `${String(events).padEnd(10)}  ${perSecond.toFixed(0).padStart(8)}   ${perProcessorSecond.toFixed(0).padStart(25)}   ${peak.toFixed(0).padStart(12)}   ${question.toFixed(1).padStart(14)}`,
    )
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, undefined, 2)}\n`)
}

function measure(events: number): Result {
  const model = new BehaviourModel()
  const begun = performance.now()
  for (const event of madeUp(events)) model.add(event)
  const seconds = (performance.now() - begun) / 1000
  const { user, system } = process.cpuUsage()
  return {
    events,
    perSecond: events / seconds,
    perProcessorSecond: (events * 1e6) / (user + system),
    question: question(model),
    peak: process.resourceUsage().maxRSS / 1024,
  }
}

function question(model: BehaviourModel): number {
  const random = seededRandom(2)
  const begun = process.cpuUsage()
  for (let one = 0; one < questions; one++) {
    const seeds = Array.from({ length: 5 }, () => ({ id: item(random, Math.floor(random() * departments)), weight: 1 }))
    model.add({ user: `asking ${one}`, action: 'like', item: seeds[0]?.id ?? '', time: Date.UTC(2030, 0) })
    for (let candidate = 0; candidate < items; candidate++) model.behaviour(`item ${candidate}`, seeds)
  }
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000 / questions
}

function* madeUp(events: number): Generator<CatalogEvent> {
  const random = seededRandom(1)
  const people = Math.ceil(events / eventsOfOne)
  const actions = ['view', 'view', 'click', 'cart', 'purchase'] as const
  for (let at = 0; at < events; at++) {
    const person = Math.floor(random() * people)
    const late = at % 10 === 0 ? random() * 10_000_000 : 0
    yield {
      user: `person ${person}`,
      action: actions[Math.floor(random() * actions.length)] ?? 'view',
      item: item(random, person % departments),
      time: Date.UTC(2020, 0) + at * 1000 - late,
    }
  }
}

/** Mostly of the person's department, the first ones more often. */
function item(random: () => number, department: number): string {
  const own = random() < 0.7 ? department : Math.floor(random() * departments)
  return `item ${own + departments * Math.floor(random() ** 2 * (items / departments))}`
}
