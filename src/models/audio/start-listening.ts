/** Starts the thread that listens to a recording. */
import { Worker } from 'node:worker_threads'

/** What decoders print is theirs, not people's. The bytes are copied. */
export function startListening(bytes: Uint8Array): Worker {
  const options = { workerData: bytes, stdout: true, stderr: true }
  const built = new URL('./listen-worker.js', import.meta.url)
  if (!import.meta.url.endsWith('.ts')) return new Worker(built, options)
  // Run from source, by tests and scripts: a thread of Node 20 has to be told how to read TypeScript.
  const source = new URL('./listen-worker.ts', import.meta.url)
  return new Worker(`import('tsx/esm/api').then(tsx => (tsx.register(), import(${JSON.stringify(source.href)})))`, {
    ...options,
    eval: true,
  })
}
