/** A second reading of an utterance, by the language model, in the time that it is given. */
import type { ReadingState, Understanding } from '../contracts/understanding.js'
import { CurioError } from '../errors.js'
import type { DialogueRooms } from './dialogue-rooms.js'
import { untilAborted } from './until-aborted.js'

export interface ModelReading {
  readonly text: string
  /** What the vocabulary made of it. */
  readonly first: Understanding
  readonly state: ReadingState
  /** Milliseconds. */
  readonly timeout: number
  readonly signal: AbortSignal | undefined
}

/** Undefined when there is no model, or it adds nothing, fails or takes too long: the first reading stands. @throws the signal's reason */
export async function readWithModel(
  { modelReader, onError }: Pick<DialogueRooms, 'modelReader' | 'onError'>,
  { text, first, state, timeout, signal: outer }: ModelReading,
): Promise<Understanding | undefined> {
  if (!modelReader) return undefined
  const limit = AbortSignal.timeout(timeout)
  const signal = outer ? AbortSignal.any([outer, limit]) : limit
  try {
    const refined = await untilAborted(modelReader.refine(text, first, state, signal), signal)
    return refined === first ? undefined : refined
  } catch (error) {
    outer?.throwIfAborted()
    if (!limit.aborted && error instanceof Error) onError?.(CurioError.from(error, 'MODEL_FAILED'))
    return undefined
  }
}
