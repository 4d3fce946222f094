/** What is saved of an index, in lines for people. */
import type { SavedIndex } from '../open-index-check.js'

const engines = {
  words: 'words alone: there is no text encoder',
  exact: 'everything is compared',
  graph: 'a graph',
} as const

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/**
 * @param now milliseconds since 1970
 * @example indexText(await checkSavedIndex(config), Date.now())
 */
export function indexText(found: SavedIndex, now: number): string {
  const lines = [
    ['engine', engines[found.engine]],
    ['rows', String(found.rows)],
    ['dimension', String(found.dimension)],
    ['recall@10', recallText(found)],
    ['memory', `${(found.memory / 1e6).toFixed(1)} MB of vectors`],
    ['size', `${((found.bytes + found.vectorBytes) / 1e6).toFixed(1)} MB`],
    ['age', found.changed === 0 ? 'nothing is saved' : ageText(now - found.changed)],
    ['fits', found.problem === undefined ? 'yes' : `no: ${found.problem}`],
  ]
  return lines.map(([name = '', value]) => `${name.padEnd(10)} ${value}\n`).join('')
}

function recallText({ recall, titleRecall }: SavedIndex): string {
  const told = [
    [recall, 'by a few words'],
    [titleRecall, 'by whole titles'],
  ] as const
  const measured = told.flatMap(([share, by]) => (share === undefined ? [] : `${share.toFixed(3)} ${by}`))
  return measured.length === 0 ? 'not measured' : measured.join(', ')
}

function ageText(milliseconds: number): string {
  const [name, length] = units.find(([, length]) => milliseconds >= length) ?? ['', 1]
  if (name === '') return 'less than a minute'
  const count = Math.floor(milliseconds / length)
  return `${count} ${name}${count === 1 ? '' : 's'}`
}
