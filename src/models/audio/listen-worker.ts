/** A thread that listens to one recording and ends: decoding and listening take a second, in which people are to be answered. */
import { parentPort, workerData } from 'node:worker_threads'
import { CurioError } from '../../errors.js'
import { decodeRecording } from './decode-recording.js'
import { hearMusic } from './hear-music.js'
import type { ListenAnswer } from './music-encoder.js'

async function answer(bytes: unknown): Promise<ListenAnswer> {
  try {
    if (!(bytes instanceof Uint8Array)) throw new TypeError('no bytes were given')
    return { hearing: hearMusic(await decodeRecording(bytes)) }
  } catch (error) {
    const { code, message } = CurioError.from(error)
    return { error: { code, message } }
  }
}

parentPort?.postMessage(await answer(workerData))
