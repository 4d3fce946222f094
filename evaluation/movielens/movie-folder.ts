/** The films of MovieLens as a catalogue folder. */
import { writeCatalogFolder } from '../../src/evaluation/write-catalog-folder.js'
import { readRows } from '../retrieval/read-set.js'

/** Enough to say what a film is about; encoders take time by the word. */
const longestDescription = 300

/** Writes the folder among the temporary files, where its vectors outlive a run. @returns its path */
export function movieFolder(data: string): string {
  const rows = readRows(`${data}/items.jsonl`).map(row => ({
    id: String(row['item_id']),
    title: row['title'],
    description: String(row['description'] ?? '').slice(0, longestDescription),
    attributes: { genres: row['genres'], year: row['year'], cast: [row['cast'] ?? []].flat().slice(0, 3) },
  }))
  return writeCatalogFolder('movielens', rows)
}
