/** Looks characters up in a precompiled charsmap the way llama.cpp walks it, with its strict bounds. */

/** Undefined where the map has no entry for exactly this key. */
export function lookUp(charsmap: Buffer, key: string): string | undefined {
  const trieBytes = charsmap.readUInt32LE(0)
  const unit = (index: number): number => {
    if (index < 0 || index >= trieBytes / 4) throw new Error(`index ${index} lies outside the trie`)
    return charsmap.readUInt32LE(4 + 4 * index)
  }
  const baseOf = (value: number) => value >>> 10
  let index = 0
  let node = unit(0)
  for (const byte of Buffer.from(key)) {
    index = index ^ baseOf(node) ^ byte
    node = unit(index)
    if ((node & 0xff) !== byte || node >>> 31 === 1) return undefined
  }
  if (((node >>> 8) & 1) === 0) return undefined
  const offset = unit(index ^ baseOf(node)) & 0x7fffffff
  const strings = charsmap.subarray(4 + trieBytes)
  return strings.subarray(offset, strings.indexOf(0, offset)).toString()
}
