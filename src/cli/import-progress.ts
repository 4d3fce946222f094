/** How far an import is, how fast it goes and how long it will take. */
import type { ImportProgress } from '../catalog/import/index.js'
import type { ProgressLine } from './progress-line.js'

/**
 * @param now milliseconds, for tests
 * @example importCatalog({ sources, target, onProgress: importProgress(new ProgressLine(process.stderr)) })
 */
export function importProgress(line: Pick<ProgressLine, 'show'>, now: () => number = Date.now): (progress: ImportProgress) => void {
  let task = ''
  let started = 0
  let rowsBefore = 0
  let shown = 0
  return progress => {
    const time = now()
    if (progress.task !== task) {
      task = progress.task
      started = time
      rowsBefore = progress.rows
    } else if (time - shown < 100 && progress.done < progress.total) return
    shown = time
    line.show(describe(progress, (time - started) / 1000, progress.rows - rowsBefore), progress.done, progress.total)
  }
}

function describe({ task, done, total }: ImportProgress, seconds: number, rows: number): string {
  if (seconds < 1 || done === 0 || !process.stderr.isTTY) return task
  const left = Math.round((seconds * (total - done)) / done)
  return `${task}  ${rows > 0 ? `${Math.round(rows / seconds)} rows/s  ` : ''}${left > 0 ? `${left} s left` : ''}`.trimEnd()
}
