/** LangChain's messages as the library's chat history. */
import type { BaseMessage } from '@langchain/core/messages'
import type { ChatHistoryItem } from 'node-llama-cpp'

/**
 * Ends with the open answer. A tool's or a function's message counts as the user's: it is untrusted data.
 *
 * @param instruction Added to the system's words, or said by the system where there are none.
 */
export function chatHistory(messages: readonly BaseMessage[], instruction = ''): ChatHistoryItem[] {
  const system = messages.filter(message => message.getType() === 'system').map(({ text }) => text)
  const rules = [...system, instruction].filter(text => text !== '').join('\n\n')
  const turns = messages.filter(message => message.getType() !== 'system').map(turn)
  return [...(rules === '' ? [] : [{ type: 'system' as const, text: rules }]), ...turns, { type: 'model', response: [] }]
}

function turn(message: BaseMessage): ChatHistoryItem {
  return message.getType() === 'ai' ? { type: 'model', response: [message.text] } : { type: 'user', text: message.text }
}
