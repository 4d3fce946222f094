/** The library's public face. What is exported here is the contract of a release (test/exports.test.ts). */
export { type CurioApp, openApp } from './app.js'
export { type LoadConfigOptions, type LoadedConfig, loadConfig } from './config/load-config.js'
export { type Config, configSchema } from './config/schema.js'
export type { CatalogEditor } from './contracts/catalog-editor.js'
export type { Conversation, ConversationFactory } from './contracts/conversation.js'
export type { Interest, InterestSummary, Reaction } from './contracts/interest.js'
export type { AttributeValue, Item } from './contracts/item.js'
export type { Language } from './contracts/language.js'
export type {
  Catalog,
  CatalogEvent,
  CompletionModel,
  CompletionRequest,
  ImageEncoder,
  TextEncoder,
  VectorCache,
} from './contracts/ports.js'
export type { Fact, Reason, Recommendation, ScoreParts } from './contracts/recommendation.js'
export type { TurnEvent, TurnInput } from './contracts/turn.js'
export type { DialogueAct, Understanding } from './contracts/understanding.js'
export type { Facet, Wish } from './contracts/wish.js'
export { CurioError, type ErrorCode, errorCodes } from './errors.js'
export { createEndpointModel, LlamaTextEncoder, loadLanguageModel, OnnxImageEncoder, TextEncoderEmbeddings } from './models/index.js'
export type { OpenOptions } from './open-options.js'
