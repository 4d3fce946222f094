/** Runs tasks a few at a time; the first failure stops the others. */

/**
 * Rejects with the first failure after every started task has ended.
 *
 * @example
 * await runInParallel(parts, 4, undefined, (part, signal) => fetchPart(part, signal))
 */
export async function runInParallel<Value>(
  values: readonly Value[],
  width: number,
  signal: AbortSignal | undefined,
  task: (value: Value, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const stop = new AbortController()
  const either = signal ? AbortSignal.any([stop.signal, signal]) : stop.signal
  const queue = values[Symbol.iterator]()
  let failure: { reason: unknown } | undefined
  const worker = async (): Promise<void> => {
    for (const value of { [Symbol.iterator]: () => queue }) {
      if (either.aborted) return
      try {
        await task(value, either)
      } catch (reason) {
        failure ??= { reason }
        stop.abort()
      }
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
  signal?.throwIfAborted()
  if (failure) throw failure.reason
}
