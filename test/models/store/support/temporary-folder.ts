/** A folder for one test, removed after it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'

/** Call it at the top of a test file; the function gives the folder of the running test, or a path in it. */
export function useTemporaryFolder(): (...parts: string[]) => string {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'curio-store-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  return (...parts) => join(folder, ...parts)
}
