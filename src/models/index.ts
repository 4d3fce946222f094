/** Models behind the contracts' ports: nothing outside this room imports a runtime. */
export { createEndpointModel, type EndpointModelOptions } from './endpoint/endpoint-model.js'
export { colourNames } from './image/colour-names.js'
export { OnnxImageEncoder, type OnnxImageEncoderOptions } from './image/onnx-image-encoder.js'
export type { LanguageModel } from './language-model.js'
export { lazyCompletionModel, lazyTextEncoder } from './lazy-models.js'
export { type LanguageModelOptions, loadLanguageModel } from './llama/load-language-model.js'
export { LlamaTextEncoder, type LlamaTextEncoderOptions } from './text/llama-text-encoder.js'
export { TextEncoderEmbeddings } from './text/text-encoder-embeddings.js'
