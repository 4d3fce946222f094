/** A language model of random weights and every byte as a token: says nonsense, but runs as a real one does, in milliseconds. */
import { type FloatTensor, type GgufValue, writeGguf } from './gguf-file.js'

const width = 64
const layers = 2
const heads = 4
const keyHeads = 2
const inner = 128
const control = ['<|endoftext|>', '<|im_start|>', '<|im_end|>']
const template =
  "{% for message in messages %}{{'<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>' + '\\n'}}{% endfor %}" +
  "{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}"

/**
 * About half a megabyte; the same seed writes the same bytes.
 *
 * @example writeTinyModel(join(directory, 'tiny.gguf'))
 */
export function writeTinyModel(path: string, seed = 7): void {
  const vocabulary = [...byteCharacters(), 'th', ...control]
  const end = vocabulary.indexOf('<|im_end|>')
  const start = vocabulary.indexOf('<|endoftext|>')
  const fields: Record<string, GgufValue> = {
    'general.architecture': { text: 'llama' },
    'general.name': { text: 'tiny-random' },
    'general.file_type': { integer: 0 },
    'llama.context_length': { integer: 4096 },
    'llama.embedding_length': { integer: width },
    'llama.block_count': { integer: layers },
    'llama.feed_forward_length': { integer: inner },
    'llama.attention.head_count': { integer: heads },
    'llama.attention.head_count_kv': { integer: keyHeads },
    'llama.attention.layer_norm_rms_epsilon': { real: 1e-5 },
    'llama.rope.dimension_count': { integer: width / heads },
    'llama.vocab_size': { integer: vocabulary.length },
    'tokenizer.ggml.model': { text: 'gpt2' },
    'tokenizer.ggml.pre': { text: 'qwen2' },
    'tokenizer.ggml.tokens': { texts: vocabulary },
    'tokenizer.ggml.token_type': { integers: vocabulary.map(token => (control.includes(token) ? 3 : 1)) },
    'tokenizer.ggml.merges': { texts: ['t h'] },
    'tokenizer.ggml.eos_token_id': { integer: end },
    'tokenizer.ggml.bos_token_id': { integer: start },
    'tokenizer.ggml.padding_token_id': { integer: start },
    'tokenizer.ggml.add_bos_token': { flag: false },
    'tokenizer.chat_template': { text: template },
  }
  writeGguf(path, fields, tensors(vocabulary.length, seed))
}

function tensors(vocabularySize: number, seed: number): FloatTensor[] {
  const next = normalNumbers(seed)
  const random = (name: string, rows: number, columns: number, scale = 1): FloatTensor => {
    const values = Float32Array.from({ length: rows * columns }, () => (next() * scale) / Math.sqrt(rows))
    return { name, shape: [rows, columns], values }
  }
  const ones = (name: string): FloatTensor => ({ name, shape: [width], values: new Float32Array(width).fill(1) })
  const keyWidth = (width / heads) * keyHeads
  const block = (layer: number) => [
    ones(`blk.${layer}.attn_norm.weight`),
    random(`blk.${layer}.attn_q.weight`, width, width),
    random(`blk.${layer}.attn_k.weight`, width, keyWidth),
    random(`blk.${layer}.attn_v.weight`, width, keyWidth),
    random(`blk.${layer}.attn_output.weight`, width, width),
    ones(`blk.${layer}.ffn_norm.weight`),
    random(`blk.${layer}.ffn_gate.weight`, width, inner),
    random(`blk.${layer}.ffn_up.weight`, width, inner),
    random(`blk.${layer}.ffn_down.weight`, inner, width),
  ]
  return [
    random('token_embd.weight', width, vocabularySize, 4),
    ...Array.from({ length: layers }, (_, layer) => block(layer)).flat(),
    ones('output_norm.weight'),
    random('output.weight', width, vocabularySize, 2),
  ]
}

/** GPT-2's spelling of the 256 bytes: printable ones as they are, the others from U+0100 on. */
function byteCharacters(): string[] {
  let unprintable = 256
  const printable = (byte: number) => (byte > 32 && byte < 127) || (byte > 160 && byte !== 173)
  return Array.from({ length: 256 }, (_, byte) => String.fromCodePoint(printable(byte) ? byte : unprintable++))
}

/** Box and Muller's transform of the mulberry32 generator. */
function normalNumbers(seed: number): () => number {
  let state = seed
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return () => Math.sqrt(-2 * Math.log(uniform() || 1e-9)) * Math.cos(2 * Math.PI * uniform())
}
