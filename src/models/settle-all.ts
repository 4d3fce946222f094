/** Waits for every task to end, so that nothing is still running when the first failure is reported. */

/** Rejects with the reason of the task that failed first. */
export async function settleAll(tasks: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(tasks)
  await Promise.race(tasks)
  await Promise.all(tasks)
}
