// Keeps source files small: median at most 70 lines, 95th percentile at most 250, none over 400, test lines at least 0.65 of the source lines (the aim is as many).
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const limits = { median: 70, percentile95: 250, largest: 400, testRatio: 0.65 }

function lineCounts(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 }))
    .sort((a, b) => a.lines - b.lines)
}

const source = lineCounts('src')
const tests = lineCounts('test')
const at = share => source[Math.min(source.length - 1, Math.floor(source.length * share))].lines
const total = files => files.reduce((sum, file) => sum + file.lines, 0)
const measured = { median: at(0.5), percentile95: at(0.95), largest: at(1), testRatio: total(tests) / total(source) }
console.log(
  `${source.length} source files, median ${measured.median} lines, 95th ${measured.percentile95}, largest ${measured.largest}, tests to source ${measured.testRatio.toFixed(2)}`,
)
const failures = []
if (measured.median > limits.median) failures.push(`median ${measured.median} > ${limits.median}`)
if (measured.percentile95 > limits.percentile95) failures.push(`95th percentile ${measured.percentile95} > ${limits.percentile95}`)
for (const file of source.filter(file => file.lines > limits.largest)) failures.push(`${file.path} has ${file.lines} lines`)
if (measured.testRatio < limits.testRatio) failures.push(`test ratio ${measured.testRatio.toFixed(2)} < ${limits.testRatio}`)
if (failures.length > 0) {
  console.error(failures.join('\n'))
  process.exit(1)
}
