/** Waits for what happens elsewhere; fails with a sentence when it does not. */
export async function until<Value>(what: string, look: () => Value | undefined | false): Promise<Value> {
  const end = performance.now() + 10_000
  for (;;) {
    const found = look()
    if (found !== undefined && found !== false) return found
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`)
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}
