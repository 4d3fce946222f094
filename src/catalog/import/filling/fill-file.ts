/** Rules for missing values are kept in a JSON file. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { CurioError } from '../../../errors.js'
import { type FillRule, fillRulesSchema } from './fill-rule.js'

/**
 * @throws CurioError IMPORT_RULES_INVALID when the file is missing or a rule is of another shape
 * @example const fill = await readFillRules('rules.json') // [{ field: 'brand', value: 'Alma' }]
 */
export async function readFillRules(path: string): Promise<readonly FillRule[]> {
  try {
    return fillRulesSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    throw new CurioError('IMPORT_RULES_INVALID', `${path}: ${whyOf(error)}`, { cause: error })
  }
}

function whyOf(error: unknown): string {
  if (error instanceof z.ZodError)
    return error.issues
      .map(({ path, message }) => `rule ${path.map(part => (typeof part === 'number' ? part + 1 : String(part))).join(' ')}: ${message}`)
      .join('; ')
  return error instanceof Error ? error.message : String(error)
}
