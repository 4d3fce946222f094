/** An understanding of given acts, for what is tested below the reader. */
import type { DialogueAct, Understanding } from '../../src/contracts/understanding.js'

export function understood(acts: readonly DialogueAct[], rest: Partial<Understanding> = {}): Understanding {
  return { language: 'en', acts, wishes: [], replaces: [], newSubject: false, unexplained: [], searchText: '', context: {}, ...rest }
}
