/** Models behind the contracts' ports: nothing outside this room imports a runtime. */
export { colourNames } from './image/colour-names.js'
export { OnnxImageEncoder, type OnnxImageEncoderOptions } from './image/onnx-image-encoder.js'
export { LlamaTextEncoder, type LlamaTextEncoderOptions } from './text/llama-text-encoder.js'
