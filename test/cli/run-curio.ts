/** The command line in a process of its own: no weights, its own home folder and a small catalogue. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))
const loader = import.meta.resolve('tsx')

export interface Run {
  readonly status: number | null
  readonly output: string
  readonly errors: string
}

export interface RunOptions {
  readonly input?: string
  readonly environment?: Readonly<Record<string, string>>
  readonly home?: string
}

export const temporaryFolder = () => mkdtempSync(join(tmpdir(), 'curio-cli-'))

/** Runs until it ends; what it writes is gathered. */
export async function runCurio(
  words: readonly string[],
  { input = '', environment = {}, home = temporaryFolder() }: RunOptions = {},
): Promise<Run> {
  const child = spawn(process.execPath, ['--import', loader, program, ...words], {
    cwd: home,
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      USERPROFILE: home,
      NO_COLOR: '1',
      CURIO_MODELS_TEXT: 'none',
      CURIO_MODELS_IMAGE: 'none',
      CURIO_STORAGE_DIRECTORY: join(home, 'storage'),
      ...environment,
    },
  })
  // A program that ends before it reads closes its pipe.
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const status = new Promise<number | null>((resolve, reject) => child.once('close', resolve).once('error', reject))
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { status: await status, output, errors }
}

export const rows = [
  { id: 'parka-red', title: 'Tarn Parka', category: 'Clothing/Jackets', price: 95, currency: 'USD', attributes: { color: 'red' } },
  { id: 'parka-blue', title: 'Fjord Parka', category: 'Clothing/Jackets', price: 120, currency: 'USD', attributes: { color: 'blue' } },
  { id: 'rain-red', title: 'Skerry Raincoat', category: 'Clothing/Jackets', price: 55, currency: 'USD', attributes: { color: 'red' } },
  { id: 'fleece-red', title: 'Ember Fleece', category: 'Clothing/Jackets', price: 48, currency: 'USD', attributes: { color: 'red' } },
  { id: 'pack-green', title: 'Ostrava Backpack', category: 'Bags/Backpacks', price: 75, currency: 'USD', attributes: { color: 'green' } },
]

/** A folder with `items.jsonl` of these lines. */
export function catalogFolder(
  lines: readonly string[] = rows.map(row => JSON.stringify(row)),
  folder = join(temporaryFolder(), 'shop'),
): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'items.jsonl'), lines.map(line => `${line}\n`).join(''))
  return folder
}
