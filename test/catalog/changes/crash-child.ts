/** Changes a catalogue without end and says after each change which one it was. Run as a program, to be killed. */
import { writeSync } from 'node:fs'
import { CatalogWriter } from '../../../src/catalog/changes/catalog-writer.js'
import { changeAt } from './crash-script.js'

const [folder = '', first = '0'] = process.argv.slice(2)
const writer = new CatalogWriter(folder, { longestLog: 12 })
for (let step = Number(first); ; step++) {
  const { put, deleted } = changeAt(step)
  await writer.change(put, deleted)
  writeSync(1, `${step}\n`)
}
