/** One language model with two doors: LangChain's chat model for conversations and tools, and raw completion for reading and writing. */
import type { BaseChatModel } from '@langchain/core/language_models/chat_models'
import type { CompletionModel } from '../contracts/ports.js'

export interface LanguageModel<Chat extends BaseChatModel = BaseChatModel> {
  readonly id: string
  readonly chat: Chat
  readonly completion: CompletionModel
  /** Cancels what runs and frees the memory. */
  dispose(): Promise<void>
}
