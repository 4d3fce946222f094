/** Makes the names in a folder last: a renamed or new file is only safe when its folder is. */
import { open } from 'node:fs/promises'

/** Does nothing where folders cannot be opened. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined)
  await folder?.sync().catch(() => {})
  await folder?.close()
}
