/** A catalogue folder in a temporary place, from the texts of its files. */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export async function writeCatalog(files: Readonly<Record<string, string | readonly unknown[]>>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'curio-catalog-'))
  for (const [name, content] of Object.entries(files)) {
    const text = typeof content === 'string' ? content : content.map(row => JSON.stringify(row)).join('\n')
    await writeFile(join(directory, name), text)
  }
  return directory
}
