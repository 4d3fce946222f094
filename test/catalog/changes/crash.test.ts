import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeCatalog } from '../write-catalog.js'
import { type State, stateAfter } from './crash-script.js'
import { itemsOf } from './shop-folder.js'

const program = join(mkdtempSync(join(tmpdir(), 'curio-crash-')), 'child.mjs')
const rounds = 40

/** One file starts in a tenth of the time. */
beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL('./crash-child.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: program,
  })
})

/** Lets the program change the folder for a moment, kills it, and tells how many steps it has acknowledged in all. */
async function runAndKill(folder: string, first: number, milliseconds: number): Promise<number> {
  const child = spawn(process.execPath, [program, folder, String(first)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const closed = once(child, 'close')
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    output += part
  })
  await Promise.race([once(child.stdout, 'data'), closed])
  await sleep(milliseconds)
  child.kill('SIGKILL')
  await closed
  const steps = output.split('\n').slice(0, -1)
  return Number(steps.at(-1) ?? first - 1) + 1
}

async function stateOf(folder: string): Promise<State> {
  return new Map((await itemsOf(folder)).map(({ id, price }) => [id, price ?? Number.NaN]))
}

describe.each([
  ['items.jsonl', '{"id":"keep","title":"Item keep","price":0}\n'],
  ['items.csv', 'id,title,price\nkeep,Item keep,0\n'],
])('a process that is killed while it changes a folder with %s', (name, content) => {
  it('has lost nothing that it acknowledged, and half of nothing is there', { timeout: 60_000 }, async () => {
    const folder = await writeCatalog({ [name]: content })
    let steps = 0
    let unacknowledged = 0
    for (let round = 0; round < rounds / 2; round++) {
      // From within the first write to some folds of the log later.
      const acknowledged = await runAndKill(folder, steps, (round * 7) % 40)
      const found = Object.fromEntries(await stateOf(folder))
      const before = Object.fromEntries(stateAfter(acknowledged))
      const after = Object.fromEntries(stateAfter(acknowledged + 1))
      // A change may be on disk although nobody was told any more; then the whole of it is.
      const isWhole = JSON.stringify(sorted(found)) === JSON.stringify(sorted(after))
      if (!isWhole) expect(found).toEqual(before)
      steps = acknowledged + Number(isWhole)
      unacknowledged += Number(isWhole)
    }
    expect(steps).toBeGreaterThanOrEqual(rounds / 2)
    expect(unacknowledged).toBeLessThanOrEqual(rounds / 2)
  })
})

function sorted(state: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(state).sort(([left], [right]) => left.localeCompare(right))
}
