/** Prompt files: what is fixed goes first, so that its state is evaluated once. */
import { readFileSync } from 'node:fs'
import { CurioError } from '../errors.js'

export interface Prompt {
  readonly name: string
  /** Instruction and examples, ending with a blank line. */
  readonly prefix: string
}

/**
 * Reads `directory/name.md`; what stands after the line `---` is the prompt, what stands before says what it is for.
 *
 * @param parts texts that the examples must hold, such as `Want:`
 * @throws CurioError PROMPT_INVALID
 * @example loadPrompt('prompts', 'read-wishes', ['Message:', 'Want:', 'Avoid:'])
 */
export function loadPrompt(directory: string, name: string, parts: readonly string[]): Prompt {
  const path = `${directory}/${name}.md`
  const text = readText(path)
  const [, body] = text.split(/^---$/m)
  if (body === undefined || body.trim() === '')
    throw new CurioError('PROMPT_INVALID', `${path}: the prompt stands after a line ---; there is none`)
  const missing = parts.filter(part => !body.includes(part))
  if (missing.length > 0)
    throw new CurioError('PROMPT_INVALID', `${path}: ${missing.map(part => JSON.stringify(part)).join(', ')} is missing`)
  return { name, prefix: `${body.trim()}\n\n` }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/\r\n/g, '\n')
  } catch (error) {
    throw new CurioError('PROMPT_INVALID', `${path} could not be read`, { cause: error })
  }
}
