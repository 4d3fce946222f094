/** A prompt as tokens. Text never becomes a control token, whatever it spells. */
import type { LlamaModel, Token } from 'node-llama-cpp'

/** The start token is included where the vocabulary wants one, as the library's own completion does it. */
export function promptTokens(model: LlamaModel, text: string): Token[] {
  const { bos, shouldPrependBosToken } = model.tokens
  return shouldPrependBosToken && bos !== null ? [bos, ...completionTokens(model, text)] : completionTokens(model, text)
}

/** Without the start token, which the library's completion puts first by itself. */
export function completionTokens(model: LlamaModel, text: string): Token[] {
  return model.tokenize(text, false, model.tokens.shouldPrependBosToken ? 'trimLeadingSpace' : undefined)
}
