/** Writes a CLIP model of a few weights, laid out as the hub lays them out: a picture is its mean colours, a text the mean of its tokens. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OnnxGraph, onnxAttribute } from '../../src/models/convert/onnx-graph.js'
import { bytesField, messageField, numberField } from '../../src/models/convert/protobuf.js'

const characters = Array.from({ length: 94 }, (_, index) => String.fromCodePoint(33 + index))
const start = '<|startoftext|>'
const end = '<|endoftext|>'
const tokens = [start, end, ...characters, ...characters.map(character => `${character}</w>`)]

export interface TinyClipOptions {
  readonly textDimension?: number
  readonly imageDimension?: number
  readonly imageSize?: number
}

/** @returns the model's folder */
export function tinyClip({ textDimension = 8, imageDimension = 8, imageSize = 32 }: TinyClipOptions = {}): string {
  const directory = mkdtempSync(join(tmpdir(), 'curio-clip-'))
  mkdirSync(join(directory, 'onnx'))
  const write = (name: string, content: Buffer | object) =>
    writeFileSync(join(directory, name), Buffer.isBuffer(content) ? content : JSON.stringify(content))
  for (const suffix of ['', '_quantized']) {
    write(`onnx/text_model${suffix}.onnx`, textNetwork(textDimension))
    write(`onnx/vision_model${suffix}.onnx`, pictureNetwork(imageDimension))
  }
  write('preprocessor_config.json', {
    crop_size: { height: imageSize, width: imageSize },
    image_mean: [0.48145466, 0.4578275, 0.40821073],
    image_std: [0.26862954, 0.26130258, 0.27577711],
  })
  write('tokenizer.json', tokenizer())
  write('tokenizer_config.json', {
    tokenizer_class: 'CLIPTokenizer',
    model_max_length: 77,
    bos_token: start,
    eos_token: end,
    unk_token: end,
  })
  return directory
}

function pictureNetwork(dimension: number): Buffer {
  const graph = new OnnxGraph()
  const means = graph.node('Flatten', [graph.node('GlobalAveragePool', ['pixel_values'])])
  graph.node('MatMul', [means, graph.constant('weights', [3, dimension], numbers(3 * dimension))], [], 'image_embeds')
  return graph.finish('vision', 'test', [['pixel_values', ['batch', 3, 'height', 'width']]], [['image_embeds', ['batch', dimension]]], {})
}

function textNetwork(dimension: number): Buffer {
  const graph = new OnnxGraph()
  const table = graph.constant('table', [tokens.length, dimension], numbers(tokens.length * dimension))
  const rows = graph.node('Gather', [table, 'input_ids'])
  graph.node('ReduceMean', [rows], [onnxAttribute.integers('axes', [1]), onnxAttribute.integer('keepdims', 0)], 'text_embeds')
  const model = graph.finish('text', 'test', [], [['text_embeds', ['batch', dimension]]], {})
  // Protocol buffers merge a message that comes twice: this adds the input, of 64-bit integers, to the graph.
  const shape = messageField(2, messageField(1, bytesField(2, 'batch')), messageField(1, bytesField(2, 'length')))
  const type = messageField(2, messageField(1, numberField(1, 7), shape))
  return Buffer.concat([model, messageField(7, messageField(11, bytesField(1, 'input_ids'), type))])
}

/** The same numbers each time, about evenly spread in (−1, 1). */
function numbers(count: number): Float32Array {
  return Float32Array.from({ length: count }, (_, index) => Math.sin(index * 12.9898 + 1) * Math.cos(index * 4.1414))
}

function tokenizer(): object {
  const special = (id: number, content: string) => ({
    id,
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  })
  const marker = (id: string) => ({ SpecialToken: { id, type_id: 0 } })
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: [special(0, start), special(1, end)],
    normalizer: { type: 'Lowercase' },
    pre_tokenizer: { type: 'Split', pattern: { Regex: '\\s+' }, behavior: 'Removed', invert: false },
    post_processor: {
      type: 'TemplateProcessing',
      single: [marker(start), { Sequence: { id: 'A', type_id: 0 } }, marker(end)],
      pair: [],
      special_tokens: { [start]: { id: start, ids: [0], tokens: [start] }, [end]: { id: end, ids: [1], tokens: [end] } },
    },
    decoder: null,
    model: {
      type: 'BPE',
      dropout: null,
      unk_token: end,
      continuing_subword_prefix: '',
      end_of_word_suffix: '</w>',
      fuse_unk: false,
      vocab: Object.fromEntries(tokens.map((token, id) => [token, id])),
      merges: [],
    },
  }
}
