/** Runs a program without a shell and waits for it. */
import { spawn } from 'node:child_process'

const keptOutput = 16_384

export interface ProcessResult {
  /** Undefined where the program could not be started or was killed. */
  readonly exitCode: number | undefined
  readonly output: string
  readonly errors: string
}

export interface ProcessOptions {
  readonly directory?: string
  /** Added to this process's environment. */
  readonly environment?: Record<string, string>
  readonly signal?: AbortSignal | undefined
}

/** Never rejects for a failing program; rejects with the signal's reason. */
export async function runProcess(program: string, parameters: readonly string[], options: ProcessOptions = {}): Promise<ProcessResult> {
  options.signal?.throwIfAborted()
  const child = spawn(program, parameters, {
    cwd: options.directory,
    env: { ...process.env, ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    ...(options.signal ? { signal: options.signal } : {}),
  })
  const text = { output: '', errors: '' }
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text.output = (text.output + chunk).slice(-keptOutput)))
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (text.errors = (text.errors + chunk).slice(-keptOutput)))
  const exitCode = await new Promise<number | undefined>(resolve => {
    child.once('error', error => {
      text.errors += error.message
      resolve(undefined)
    })
    child.once('close', code => resolve(code ?? undefined))
  })
  options.signal?.throwIfAborted()
  return { exitCode, ...text }
}
