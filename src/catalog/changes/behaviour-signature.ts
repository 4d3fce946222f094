/** Whether any file of behaviour of a catalogue folder was touched. */
import { join } from 'node:path'
import { behaviourFiles } from '../read-behaviour.js'
import { statOf } from './items-file.js'

/**
 * Differs whenever one of them was written.
 *
 * @example if ((await behaviourSignature('shop')) !== before) await readAgain()
 */
export async function behaviourSignature(directory: string): Promise<string> {
  return (await Promise.all(behaviourFiles.map(name => statOf(join(directory, name))))).join(' ')
}
