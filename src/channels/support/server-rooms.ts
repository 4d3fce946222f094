/** What a channel of the server is given: the application's doors and what all channels share. */
import type { Logger } from 'pino'
import type { Config } from '../../config/schema.js'
import type { CatalogEditor } from '../../contracts/catalog-editor.js'
import type { ConversationFactory } from '../../contracts/conversation.js'
import type { Language } from '../../contracts/language.js'
import type { Catalog } from '../../contracts/ports.js'
import type { WritingCounts } from '../../explanation/index.js'
import type { RateLimits } from './rate-limits.js'
import type { RunningTurns } from './running-turns.js'
import type { SessionTokens } from './session-tokens.js'

export interface ServerRooms {
  readonly config: Config
  readonly conversations: ConversationFactory
  /** Calls back when a session is forgotten, on whichever channel. */
  readonly onForgotten?: (listener: (sessionId: string) => void) => void
  readonly catalog: Catalog
  /** Absent where the catalogue cannot be changed. */
  readonly editor?: CatalogEditor
  readonly language: Language
  readonly greeting: string
  /** The greeting in a person's language, where the configuration leaves the choice. */
  readonly greetingIn?: (language: Language) => string
  /** What became of the language model's texts; absent where none writes. */
  readonly writing?: () => WritingCounts
  readonly tokens: SessionTokens
  readonly limits: RateLimits
  readonly turns: RunningTurns
  readonly logger: Logger
}
