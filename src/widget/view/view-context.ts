/** What every part of the view needs to draw itself and to act. */
import type { Language } from '../../contracts/language.js'
import type { Outgoing } from '../session/chat-session.js'
import type { Transcript } from '../session/transcript.js'
import type { Words } from '../words.js'

export interface ViewContext {
  readonly language: Language
  readonly words: Words
  readonly transcript: Transcript
  /** Address of the curio server, with a slash at its end. */
  readonly server: string
  readonly send: (outgoing: Outgoing) => void
  /** The same by a button that is about to go: who pressed it with a key is taken to the line where people write. */
  readonly sendAndWrite: (outgoing: Outgoing, event: MouseEvent) => void
  readonly retry: (messageId: string) => void
}
