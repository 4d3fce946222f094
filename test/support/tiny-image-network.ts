/** Writes a network of three weights in ONNX: each colour's mean becomes one number of the embedding, and one class of those told. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OnnxGraph, type OnnxValue } from '../../src/models/convert/onnx-graph.js'

/**
 * @param classes how many it tells; 0 for none
 * @returns the file's path; the first three numbers of each output are the planes' means (classes: times 10), the rest is 0
 */
export function tinyImageNetwork({ dimension = 1280, output = 'embedding', classes = 0 } = {}): string {
  const graph = new OnnxGraph()
  const means = graph.node('Flatten', [graph.node('GlobalAveragePool', ['pixel_values'])])
  const draw = (name: string, width: number, scale: number): OnnxValue => {
    const weights = new Float32Array(3 * width)
    for (let channel = 0; channel < 3; channel++) weights[channel * width + channel] = scale
    graph.node('MatMul', [means, graph.constant(`${name}.w`, [3, width], weights)], [], name)
    return [name, ['batch', width]]
  }
  const outputs = [draw(output, dimension, 1), ...(classes > 0 ? [draw('logits', classes, 10)] : [])]
  const model = graph.finish('tiny', 'test', [['pixel_values', ['batch', 3, 224, 224]]], outputs, {})
  const path = join(mkdtempSync(join(tmpdir(), 'curio-network-')), 'tiny.onnx')
  writeFileSync(path, model)
  return path
}
