/** The part of the configuration that leads conversations. */
import type { Config } from '../config/schema.js'
import type { DialogueSettings } from './dialogue-rooms.js'

export function dialogueSettings({ language, limit, dialogue, reading, writing }: Config): DialogueSettings {
  return {
    language,
    limit,
    maximumLength: dialogue.maximumLength,
    askQuestions: dialogue.askQuestions,
    readingTimeout: reading.timeout,
    writingTimeout: writing.timeout,
    style: writing.style,
    ...(writing.shopName !== undefined && { shopName: writing.shopName }),
  }
}
