/**
 * How the WebSocket door holds under load: many open sockets, some of them talking without a pause, against the real application without weights.
 *
 * npx tsx bench/socket-load.ts --seconds 20 --open 500 --talking 50
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Person, type Tally } from './socket-load/person.js'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '20' },
    open: { type: 'string', default: '500' },
    talking: { type: 'string', default: '50' },
  },
})
const [seconds, open, talking] = [Number(values.seconds), Number(values.open), Number(values.talking)]

const storage = mkdtempSync(join(tmpdir(), 'curio-load-'))
// A process of its own, so that its memory is not the clients'.
const server = fork(fileURLToPath(new URL('socket-load/server.ts', import.meta.url)), [storage])
const [url]: string[] = await once(server, 'message')
if (url === undefined) throw new Error('the server did not start')

/** The server's memory in megabytes, its processor time in milliseconds until now, and how late its timers were since last asked: p50, p99, longest. */
const usage = async () => {
  server.send('usage')
  const [answer]: { bytes: number; microseconds: number; held: number[] }[] = await once(server, 'message')
  const { bytes, microseconds, held } = answer ?? { bytes: Number.NaN, microseconds: Number.NaN, held: [] }
  return { megabytes: Math.round(bytes / 1024 / 1024), processor: microseconds / 1000, held }
}

const tally: Tally = { turns: 0, errors: 0, crossed: 0, milliseconds: [] }
const people = await Promise.all(Array.from({ length: open }, (_, number) => Person.enter(url, `person${number}x`, tally)))
const first = await usage()
const memory = [first.megabytes]
const held: number[][] = []
const begin = performance.now()
const end = begin + seconds * 1000
const watch = setInterval(
  async () => {
    const { megabytes, held: late } = await usage()
    memory.push(megabytes)
    held.push(late)
  },
  Math.max(2000, (seconds * 1000) / 10),
)
await Promise.all(people.slice(0, talking).map(person => person.talkUntil(end)))
clearInterval(watch)
const elapsed = (performance.now() - begin) / 1000
const last = await usage()
const closed = people.filter(person => person.isClosed).length
for (const person of people) person.leave()
server.kill()
rmSync(storage, { recursive: true, force: true })

const sorted = tally.milliseconds.toSorted((one, other) => one - other)
const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN)
const result = {
  open,
  talking,
  seconds: Math.round(elapsed),
  turns: tally.turns,
  turnsPerSecond: Math.round(tally.turns / elapsed),
  errors: tally.errors,
  crossedSessions: tally.crossed,
  closedSockets: closed,
  firstItemsP50: at(0.5),
  firstItemsP95: at(0.95),
  firstItemsP99: at(0.99),
  processorMillisecondsPerTurn: Math.round((last.processor - first.processor) / tally.turns),
  eventLoopLongest: Math.max(...[...held, last.held].map(([, , longest = 0]) => longest)),
  megabytesAtStart: first.megabytes,
  megabytesAtEnd: last.megabytes,
  megabytes: memory,
  eventLoopDelays: [...held, last.held],
}
console.table(Object.fromEntries(Object.entries(result).filter(([, value]) => !Array.isArray(value))))
console.log(JSON.stringify(result))
