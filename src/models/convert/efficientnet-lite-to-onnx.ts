/** Turns the ImageNet weights of EfficientNet-Lite0 into an ONNX image encoder. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { type EfficientNetArchitecture, efficientNetLite0 } from './efficientnet-architecture.js'
import { EfficientNetGraph } from './efficientnet-graph.js'
import { TorchCheckpoint } from './torch-checkpoint.js'

export interface EfficientNetConversion {
  readonly architecture?: EfficientNetArchitecture
  /** Whether the model also tells classes, for 2.6 MB more. */
  readonly withClasses?: boolean
}

/**
 * Reads a legacy checkpoint, writes an ONNX file; the same input gives the same bytes.
 *
 * Input `pixel_values` [batch, 3, size, size] float32, RGB, (byte − 127) / 128; output `embedding` [batch, head]
 * float32, the global average pool, not normalised, and with classes `logits` [batch, classes] float32. Throws MODEL_CORRUPT.
 *
 * @example
 * efficientnetLiteToOnnx('efficientnet-lite0-57934424.pth', 'efficientnet-lite0-classes-fp16.onnx', { withClasses: true })
 */
export function efficientnetLiteToOnnx(
  inputPath: string,
  outputPath: string,
  { architecture = efficientNetLite0, withClasses = false }: EfficientNetConversion = {},
): void {
  const source = readFileSync(inputPath)
  const { imageSize } = architecture
  const metadata = {
    'source.sha256': createHash('sha256').update(source).digest('hex'),
    'source.license': 'Apache-2.0',
    pixel_values: `RGB, (byte - 127) / 128, ${imageSize} x ${imageSize}`,
  }
  const model = new EfficientNetGraph(new TorchCheckpoint(source), architecture).write(metadata, withClasses)
  writeFileSync(outputPath, model)
}
