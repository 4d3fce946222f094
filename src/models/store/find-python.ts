/** Finds a Python that has pip. */
import { parse } from 'node:path'
import { runProcess } from './run-process.js'

export interface Python {
  readonly program: string
  /** What `pip --version` says. */
  readonly pip: string
}

/** Undefined where neither `python3` nor `python` runs pip. */
export async function findPython(programs: readonly string[] = ['python3', 'python']): Promise<Python | undefined> {
  // -m looks in the working folder first, and a stranger's pip must not lie there.
  const directory = parse(process.cwd()).root
  for (const program of programs) {
    const { exitCode, output } = await runProcess(program, ['-m', 'pip', '--version'], { directory })
    if (exitCode === 0) return { program, pip: output.trim().split(' from ')[0] ?? '' }
  }
  return undefined
}
