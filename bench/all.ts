/**
 * The benches that need no data beyond the repository, one after the other, small enough for some minutes: `npm run bench -- --json FILE`.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { json: { type: 'string' } } })
const benches = [
  ['search', '--items', '12000', '--queries', '20'],
  ['indexing', '--items', '40', '--rounds', '1'],
  ['turn-cost', '--turns', '60', '--items', '5000'],
  ['import-rows', '20000'],
] as const

const results: Record<string, unknown> = {}
for (const [name, ...options] of benches) {
  const script = fileURLToPath(new URL(`${name}.ts`, import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...options], { stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface(child.stdout)) {
    // A bench ends with its figures as one line of JSON.
    if (/^[[{]/u.test(line)) results[name] = JSON.parse(line)
    else console.log(line)
  }
  const [status] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode]
  if (status !== 0) throw new Error(`bench/${name}.ts ended with ${status}`)
}
if (values.json === undefined) console.log(JSON.stringify(results))
else writeFileSync(values.json, `${JSON.stringify(results)}\n`)
