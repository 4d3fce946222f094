/** Recordings of music to vectors and facts, by signal processing alone: nothing to download. */
import { readFile, stat } from 'node:fs/promises'
import type { Hearing } from '../../contracts/hearing.js'
import type { AudioEncoder } from '../../contracts/ports.js'
import { CurioError, type ErrorCode } from '../../errors.js'
import { throwIfAborted } from '../throw-if-aborted.js'
import { audioLimits } from './audio-limits.js'
import { musicDimension } from './music-vector.js'
import { startListening } from './start-listening.js'

export type ListenAnswer = { readonly hearing: Hearing } | { readonly error: { readonly code: ErrorCode; readonly message: string } }

/**
 * Each recording is decoded in a thread of its own, which ends with it: a hostile one can neither hold people up nor harm the next.
 *
 * @example (await new MusicEncoder().listen('song.mp3')).heard.tempo // { beats: 120.1, confidence: 0.8 }
 */
export class MusicEncoder implements AudioEncoder {
  readonly id = 'music-1'
  readonly dimension = musicDimension

  async listen(recording: string | Uint8Array, signal?: AbortSignal): Promise<Hearing> {
    throwIfAborted(signal)
    const bytes = typeof recording === 'string' ? await readRecording(recording) : recording
    if (bytes.length > audioLimits.bytes) throw tooLarge(bytes.length)
    const answer = await listenInThread(bytes, signal)
    if ('error' in answer) throw new CurioError(answer.error.code, answer.error.message)
    return answer.hearing
  }

  dispose(): Promise<void> {
    return Promise.resolve()
  }
}

async function listenInThread(bytes: Uint8Array, signal: AbortSignal | undefined): Promise<ListenAnswer> {
  const worker = startListening(bytes)
  let stop: (error: CurioError) => void = () => {}
  const onAbort = () => stop(new CurioError('ABORTED', 'Listening was cancelled.', { cause: signal?.reason }))
  const timer = setTimeout(
    () => stop(new CurioError('AUDIO_UNREADABLE', `The recording takes longer than ${audioLimits.time / 1000} s to read.`)),
    audioLimits.time,
  )
  try {
    return await new Promise<ListenAnswer>((resolve, reject) => {
      stop = reject
      worker.once('message', resolve)
      worker.once('error', error => reject(new CurioError('AUDIO_UNREADABLE', 'The recording cannot be read.', { cause: error })))
      worker.once('exit', () => reject(new CurioError('AUDIO_UNREADABLE', 'The recording cannot be read.')))
      signal?.addEventListener('abort', onAbort, { once: true })
      if (signal?.aborted) onAbort()
    })
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', onAbort)
    await worker.terminate()
  }
}

async function readRecording(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path)
    // A pipe or a device may never end.
    if (!found.isFile()) throw new Error('not a file')
    if (found.size > audioLimits.bytes) throw tooLarge(found.size)
    return await readFile(path)
  } catch (error) {
    if (CurioError.isInstance(error)) throw error
    throw new CurioError('AUDIO_UNREADABLE', `The recording ${JSON.stringify(path.slice(-80))} cannot be read.`, { cause: error })
  }
}

function tooLarge(bytes: number): CurioError {
  return new CurioError('AUDIO_TOO_LARGE', `The recording has ${bytes} bytes; at most ${audioLimits.bytes} are read.`)
}
