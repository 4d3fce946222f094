/** Writes a network of three weights in ONNX: each colour's mean becomes one number of the embedding. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OnnxGraph } from '../../src/models/convert/onnx-graph.js'

/** @returns the file's path; the embedding's first three numbers are the planes' means, the rest is 0 */
export function tinyImageNetwork({ dimension = 1280, output = 'embedding' } = {}): string {
  const graph = new OnnxGraph()
  const weights = new Float32Array(3 * dimension)
  for (let channel = 0; channel < 3; channel++) weights[channel * dimension + channel] = 1
  const means = graph.node('Flatten', [graph.node('GlobalAveragePool', ['pixel_values'])])
  graph.node('MatMul', [means, graph.constant('weights', [3, dimension], weights)], [], output)
  const model = graph.finish('tiny', 'test', [['pixel_values', ['batch', 3, 224, 224]]], [[output, ['batch', dimension]]], {})
  const path = join(mkdtempSync(join(tmpdir(), 'curio-network-')), 'tiny.onnx')
  writeFileSync(path, model)
  return path
}
