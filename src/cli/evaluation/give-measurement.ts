/** What every `curio eval` gives: a table here, and files where they are asked for. */
import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { CurioError } from '../../errors.js'
import type { Failure, Measurement } from '../../evaluation/figure.js'
import { figureTable } from '../../evaluation/figure-table.js'
import { measurementPage } from '../../evaluation/report/measurement-page.js'
import { wholeNumber } from '../option-flags.js'

export interface OutputFlags {
  readonly json?: string
  readonly html?: string
  readonly failures: number
}

/** Adds --json, --html and --failures. */
export function addOutputFlags(command: Command): Command {
  return command
    .option('--json <file>', 'write figures and failures')
    .option('--html <file>', 'write a report with plots, one file without scripts')
    .option('--failures <n>', 'print so many failures of each kind', wholeNumber, 0)
}

export interface Given {
  readonly title: string
  /** What the baseline is called. */
  readonly beside: string
  /** What was measured, and how, for those who read the files later. */
  readonly settings: Readonly<Record<string, string | number>>
  readonly measured: Measurement
  /** More for the JSON file: every case. */
  readonly details?: unknown
}

/** Rejects with EVALUATION_REPORT_FAILED where a file cannot be written; the table is out by then. */
export async function giveMeasurement({ title, beside, settings, measured, details }: Given, flags: OutputFlags): Promise<void> {
  process.stdout.write(`${figureTable(measured.figures, beside)}\n${listFailures(measured.failures, flags.failures)}`)
  if (flags.json !== undefined)
    await write(
      flags.json,
      `${JSON.stringify({ title, settings, ...measured, ...(details !== undefined && { details }) }, undefined, 2)}\n`,
    )
  if (flags.html !== undefined) await write(flags.html, measurementPage({ title, beside, settings, measured }))
}

async function write(file: string, text: string): Promise<void> {
  await writeFile(file, text).catch((error: unknown) => {
    throw new CurioError('EVALUATION_REPORT_FAILED', `${file} cannot be written.`, { cause: error })
  })
}

function listFailures(failures: readonly Failure[], most: number): string {
  const kinds = new Map<string, Failure[]>()
  for (const failure of failures) {
    const name = `${failure.set}, ${failure.kind}`
    kinds.set(name, [...(kinds.get(name) ?? []), failure])
  }
  const lines = [...kinds].flatMap(([name, all]) => [
    `\n${name}: ${all.length}`,
    ...all.slice(0, most).map(({ text, wanted, got }) => `  ${text}\n    wanted ${wanted}\n    got ${got}`),
  ])
  return most > 0 ? `${lines.join('\n')}\n` : ''
}
