/** What a bench has measured, for people and for programs. */
import { writeFileSync } from 'node:fs'

/**
 * Prints a table and the same as one line of JSON, and writes that to a file where one is named.
 *
 * @example report('search', rows, values.json)
 */
export function report(name: string, rows: readonly Record<string, unknown>[], file?: string): void {
  console.log(`\n${name}`)
  console.table(rows)
  const json = JSON.stringify({ bench: name, rows })
  console.log(json)
  if (file !== undefined) writeFileSync(file, `${json}\n`)
}
