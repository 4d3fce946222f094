/** All that the tests write to the temporary folder lies in one folder of the run, which goes when they end. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'curio-tests-'))
  process.env['TMPDIR'] = folder
  process.env['TEMP'] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
