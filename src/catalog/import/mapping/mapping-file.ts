/** Mappings are kept in a JSON file, so that the next export is read like the last one. */
import { readFile } from 'node:fs/promises'
import { CurioError } from '../../../errors.js'
import type { FillRule } from '../filling/fill-rule.js'
import { type Mapping, type SavedMapping, savedMappingSchema } from './mapping.js'

/**
 * @throws CurioError IMPORT_MAPPING_INVALID when the file is missing or of another shape
 * @example const mapping = await readSavedMapping('mapping.json')
 */
export async function readSavedMapping(path: string): Promise<SavedMapping> {
  try {
    return savedMappingSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    throw new CurioError('IMPORT_MAPPING_INVALID', `${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

/** The mappings of an import's tables and its rules as one file's content; of several tables of a kind the first decides. */
export function savedMappingOf(mappings: readonly Mapping[], fill: readonly FillRule[] = []): SavedMapping {
  const saved: SavedMapping = { version: 1 }
  for (const { kind, fields } of mappings) saved[kind] = { ...fields, ...saved[kind] }
  return fill.length === 0 ? saved : { ...saved, fill: [...fill] }
}
