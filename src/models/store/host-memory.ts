/** Which hosts did not answer in this process, so that the next model does not wait for them again. */

export class HostMemory {
  readonly #failures = new Map<string, string>()

  /** Why the host did not answer, or undefined. */
  failureOf(host: string): string | undefined {
    return this.#failures.get(host)
  }

  remember(host: string, reason: string): void {
    this.#failures.set(host, reason)
  }
}

/** Shared by all stores of the process. */
export const processHostMemory = new HostMemory()
