/** Which items a catalogue folder has already, for behaviour that is imported after them. */
import { CurioError } from '../../errors.js'
import { readCatalog } from '../read-catalog.js'

/** @returns whether the folder's catalogue has an item of an id; without a catalogue there, none has */
export async function knownItems(directory: string): Promise<(id: string) => boolean> {
  try {
    const { catalog } = await readCatalog(directory)
    return id => catalog.get(id) !== undefined
  } catch (error) {
    if (CurioError.isInstance(error) && error.code === 'CATALOG_MISSING') return () => false
    throw error
  }
}
