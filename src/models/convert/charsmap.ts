/**
 * SentencePiece's "precompiled charsmap": u32 byte length of a trie, the trie, then NUL-terminated replacements.
 *
 * The trie is a double array over UTF-8 bytes (the Darts-clone layout). A node at index i with base b has its child
 * for byte c at b ^ c. Bits of a unit: 0–7 the byte that leads here, 8 "a key ends here", 10–30 (b ^ i); a value
 * unit, at b ^ 0, is bit 31 + offset of the replacement.
 *
 * Only single characters are mapped: hand over text in NFC, decomposed text tokenises badly.
 */
import { CurioError } from '../../errors.js'

interface TrieNode {
  readonly children: Map<number, TrieNode>
  value: number | undefined
}

const blockUnits = 256
const largestOffset = 1 << 21

/** @example buildCharsmap(new Map([['Ａ', 'A']])) */
export function buildCharsmap(replacements: ReadonlyMap<string, string>): Buffer {
  const strings = new ReplacementStrings()
  const root: TrieNode = { children: new Map(), value: undefined }
  for (const [from, to] of replacements) nodeOf(root, from).value = strings.offsetOf(to)
  const units = layOut(root)
  const trie = Buffer.alloc(4 * units.length)
  for (const [index, unit] of units.entries()) trie.writeUInt32LE(unit, 4 * index)
  const size = Buffer.alloc(4)
  size.writeUInt32LE(trie.length)
  return Buffer.concat([size, trie, ...strings.bytes])
}

/** Distinct replacements, each stored once. */
class ReplacementStrings {
  readonly bytes: Buffer[] = []
  readonly #offsets = new Map<string, number>()
  #length = 0

  offsetOf(text: string): number {
    const known = this.#offsets.get(text)
    if (known !== undefined) return known
    const offset = this.#length
    const encoded = Buffer.from(`${text}\0`, 'utf8')
    this.#offsets.set(text, offset)
    this.bytes.push(encoded)
    this.#length += encoded.length
    return offset
  }
}

function nodeOf(root: TrieNode, key: string): TrieNode {
  let node = root
  for (const byte of Buffer.from(key, 'utf8')) {
    const child = node.children.get(byte) ?? { children: new Map(), value: undefined }
    node.children.set(byte, child)
    node = child
  }
  return node
}

/** Breadth first, first fit. Index 0 is the root, so base 0, whose value unit would lie there, is never given out. */
function layOut(root: TrieNode): number[] {
  const units: number[] = [0]
  const taken = new Set([0])
  const usedBases = new Set([0])
  let firstFree = 1
  const queue = [{ node: root, index: 0 }]
  // The queue grows while it is walked.
  for (const { node, index } of queue) {
    const labels = [...node.children.keys(), ...(node.value === undefined ? [] : [0])]
    while (taken.has(firstFree)) firstFree++
    const base = freeBase(labels, firstFree, taken, usedBases)
    usedBases.add(base)
    units[index] = ((units[index] ?? 0) | (offsetBits(base ^ index) << 10) | (node.value === undefined ? 0 : 1 << 8)) >>> 0
    for (const label of labels) {
      taken.add(base ^ label)
      units[base ^ label] = label === 0 ? (0x80000000 | (node.value ?? 0)) >>> 0 : label
    }
    for (const [label, child] of node.children) queue.push({ node: child, index: base ^ label })
  }
  return padded(units, taken, usedBases)
}

/** There is no parent pointer, so a lookup is right only if no two nodes share a base. */
function freeBase(labels: readonly number[], firstFree: number, taken: ReadonlySet<number>, usedBases: ReadonlySet<number>): number {
  for (let slot = firstFree; ; slot++) {
    const base = slot ^ (labels[0] ?? 0)
    if (!usedBases.has(base) && labels.every(label => !taken.has(base ^ label))) return base
  }
}

function offsetBits(relative: number): number {
  if (relative >= largestOffset) throw new CurioError('MODEL_CORRUPT', 'The normalisation map is too large for its format.')
  return relative
}

/** Whole blocks: the reader checks bounds strictly. */
function padded(units: readonly number[], taken: ReadonlySet<number>, usedBases: ReadonlySet<number>): number[] {
  let last = 0
  for (const index of taken) last = Math.max(last, index)
  for (const base of usedBases) last = Math.max(last, base)
  const length = Math.ceil((last + 1) / blockUnits) * blockUnits
  return Array.from({ length }, (_, index) => units[index] ?? 0)
}
