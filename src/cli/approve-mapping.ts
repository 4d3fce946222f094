/** Shows a person which column is taken for which field, lets them change columns, and asks whether that is right. */
import { createInterface } from 'node:readline/promises'
import { changeColumn, type FoundTable, fieldsFor } from '../catalog/import/index.js'
import { columnAt, mappingText } from './mapping-text.js'

/** Where questions are asked and answered. */
export interface Asking {
  show(text: string): void
  /** Undefined when the person has left. */
  ask(question: string): Promise<string | undefined>
}

/** The tables as the person wants them; false when the import is not to be. */
export async function approveMapping(tables: readonly FoundTable[]): Promise<readonly FoundTable[] | false> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const left = new AbortController()
  terminal.once('close', () => left.abort())
  try {
    return await approveWith(tables, {
      show: text => process.stderr.write(text),
      ask: question => terminal.question(question, { signal: left.signal }).catch(() => undefined),
    })
  } finally {
    terminal.close()
  }
}

/** @example await approveWith(tables, { show: console.log, ask: async () => 'y' }) // tables */
export async function approveWith(tables: readonly FoundTable[], asking: Asking): Promise<readonly FoundTable[] | false> {
  let now = tables
  asking.show(mappingText(now))
  while (true) {
    const answer = (await asking.ask('Import like this? [Y/n, or the number of a column to change it] '))?.trim()
    if (answer === undefined || /^n/iu.test(answer)) return false
    if (answer === '' || /^y/iu.test(answer)) return now
    const changed = await changeOne(now, Number(answer), asking)
    if (changed !== undefined) asking.show(mappingText(changed))
    now = changed ?? now
  }
}

/** Undefined where nothing was changed. */
async function changeOne(tables: readonly FoundTable[], number: number, asking: Asking): Promise<readonly FoundTable[] | undefined> {
  const at = columnAt(tables, number)
  const found = at === undefined ? undefined : tables[at.table]
  if (at === undefined || found === undefined) {
    asking.show('No column has this number.\n')
    return undefined
  }
  const none = found.mapping.kind === 'items' ? 'attribute' : 'none'
  const fields = fieldsFor(found.mapping)
  const answer = (await asking.ask(`${JSON.stringify(at.column)} is: ${[...fields, none].join(', ')}? `))?.trim().toLowerCase()
  if (answer === undefined || answer === '') return undefined
  const field = fields.find(name => name === answer)
  if (field === undefined && answer !== none) {
    asking.show(`There is no field ${JSON.stringify(answer)}.\n`)
    return undefined
  }
  const mapping = changeColumn(found.mapping, at.column, field)
  return tables.map((table, index) => (index === at.table ? { ...table, mapping } : table))
}
