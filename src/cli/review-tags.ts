/** A person goes through proposed tags, one value at a time. */
import { createInterface } from 'node:readline/promises'
import { decideTags, groupLine, readTags, type TagGroup, tagGroups } from '../catalog/tags/index.js'

export interface ReviewTerminal {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

const decisions = { y: 'accepted', n: 'rejected' } as const

/**
 * Each decision is written at once; the end of input leaves the others as they are.
 *
 * @returns how many values were decided
 * @throws CurioError CATALOG_UNREADABLE, STORAGE_FAILED
 */
export async function reviewTags(directory: string, { input, output }: ReviewTerminal): Promise<number> {
  const groups = tagGroups(await readTags(directory, () => {}))
  const terminal = createInterface({ input, output, terminal: false })
  const answers = terminal[Symbol.asyncIterator]()
  let decided = 0
  try {
    for (const [place, group] of groups.entries()) {
      output.write(`${place + 1} of ${groups.length}  ${groupLine(group)}\n`)
      const answer = await nextDecision(answers, output)
      if (answer === 'q') break
      if (answer === 's') continue
      await decide(directory, group, decisions[answer])
      decided += 1
    }
    return decided
  } finally {
    terminal.close()
  }
}

async function nextDecision(answers: AsyncIterator<string>, output: NodeJS.WritableStream): Promise<'y' | 'n' | 's' | 'q'> {
  for (;;) {
    output.write('Is it so? y(es), n(o), s(kip), q(uit) > ')
    const { done, value } = await answers.next()
    if (done) return 'q'
    const letter = value.trim().toLowerCase()[0]
    if (letter === 'y' || letter === 'n' || letter === 's' || letter === 'q') return letter
  }
}

/** Only those that still wait: other items may have been decided one by one. */
async function decide(directory: string, { tags }: TagGroup, status: 'accepted' | 'rejected'): Promise<void> {
  const [{ attribute, value }] = tags
  await decideTags(directory, { attribute, value, waiting: true }, status)
}
