/** Imports files of a test's own and gives back what was written, through the public door. */
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { type ImportOptions, type ImportReport, importCatalog } from '../../../src/catalog/import/index.js'

const itemSchema = z.looseObject({ id: z.string(), title: z.string(), attributes: z.record(z.string(), z.unknown()).default({}) })
export type WrittenItem = z.infer<typeof itemSchema>

export interface Imported {
  readonly report: ImportReport
  readonly target: string
  readonly items: readonly WrittenItem[]
  /** Content of a file of the written folder, or undefined. */
  file(name: string): Promise<string | undefined>
}

/** A new temporary folder with these files. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'import-'))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  return folder
}

/** Imports the files as one folder, or as the sources given. */
export async function importFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<ImportOptions> = {},
): Promise<Imported> {
  const folder = await folderOf(files)
  const names = Object.keys(files)
  const sources = names.length === 1 ? [join(folder, names[0] ?? '')] : [folder]
  const target = options.target ?? (await mkdtemp(join(tmpdir(), 'catalog-')))
  const report = await importCatalog({ sources, target, ...options })
  return { report, target, items: await itemsOf(target), file: name => readFile(join(target, name), 'utf8').catch(() => undefined) }
}

export async function itemsOf(target: string): Promise<WrittenItem[]> {
  const text = await readFile(join(target, 'items.jsonl'), 'utf8').catch(() => '')
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => itemSchema.parse(JSON.parse(line)))
}

export async function filesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).sort()
}
