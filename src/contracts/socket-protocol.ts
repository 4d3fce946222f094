/** What goes over the WebSocket at `/ws`, version 1: JSON text frames. Types only, so that a web page can import them. */
import type { InterestSummary } from './interest.js'
import type { Language } from './language.js'
import type { TurnEvent, TurnInput } from './turn.js'

/** The name of the subprotocol; a client that names none is served the same. */
export type SocketSubprotocol = 'curio.v1'

/** A photograph as it travels: JPEG, PNG or WebP, base64 without a `data:` prefix. */
export interface SocketImage {
  readonly mime: string
  readonly data: string
}

/** The first frame, within ten seconds. */
export interface HelloFrame {
  readonly type: 'hello'
  readonly version: 1
  /** From an earlier `welcome`: continues that session. Without it, or when it is no longer good, a new one starts. */
  readonly token?: string
  /** The last id that this client has shown: only what came after it is sent. Without it, all that is kept. */
  readonly lastEventId?: number
  /** Of the greeting, until the person has written. */
  readonly language?: Language
}

/** One turn's input; `messageId` is the client's own and makes sending again harmless. */
export interface MessageFrame extends Pick<TurnInput, 'text' | 'feedback' | 'context' | 'edit'> {
  readonly type: 'message'
  readonly messageId: string
  readonly image?: SocketImage
}

export type ClientFrame =
  | HelloFrame
  | MessageFrame
  /** Stops the turn that runs; it ends with an `error` event of code ABORTED. */
  | { readonly type: 'cancel' }
  /** Leaves the session for a new one; a `welcome` answers. */
  | { readonly type: 'restart' }
  | { readonly type: 'ping' }

/** The first answer to `hello` and to `restart`; the missed events follow it. */
export interface WelcomeFrame {
  readonly type: 'welcome'
  readonly version: 1
  readonly sessionId: string
  /** Keep it: the next `hello` shows it. */
  readonly token: string
  /** When the token ends, seconds since 1970. */
  readonly expires: number
  /**
   * True when what follows joins on to `lastEventId` (or, without one, reaches back to the session's first event).
   * False for a new session and when events were lost in between: show what follows instead of what was shown.
   */
  readonly resumed: boolean
  /** Id of the session's newest event; where none is kept, the number before the next one's. */
  readonly lastEventId: number
  readonly greeting: string
  readonly language: Language
  readonly shopName?: string
  readonly interest: InterestSummary
}

/** What the person said, so that another tab and a reload see it too. It comes before its turn's events. */
export interface SaidEvent extends Pick<TurnInput, 'text' | 'feedback' | 'edit'> {
  readonly type: 'message'
  readonly hasImage: boolean
}

/** In `items`, `image` and `images` are addresses a browser can fetch: `/api/v1/images/<id>` on this server, or https. */
export type SessionEvent = TurnEvent | SaidEvent

/** An event of the session. Ids count up by one, so a gap means a loss. */
export interface EventFrame {
  readonly type: 'event'
  readonly id: number
  readonly messageId: string
  readonly event: SessionEvent
}

/** The message is queued; `duplicate` when it was accepted before and starts no second turn. */
export interface AcceptedFrame {
  readonly type: 'accepted'
  readonly messageId: string
  readonly duplicate: boolean
}

/** A frame that was refused. (What goes wrong within a turn is an `error` event.) */
export interface RefusedFrame {
  readonly type: 'error'
  readonly code: string
  readonly message: string
  readonly messageId?: string
}

export type ServerFrame =
  | WelcomeFrame
  | AcceptedFrame
  | EventFrame
  | RefusedFrame
  | { readonly type: 'pong' }
  /** The server is about to close: come back with `hello`, unless the reason says not to. */
  | { readonly type: 'closing'; readonly reason: ClosingReason }

/**
 * `expired`: the token's time is over, the next `hello` starts a new session. After `protocol` and `malformed` coming back in the same way
 * does not help; after the others it does.
 */
export type ClosingReason = 'shutdown' | 'hello-timeout' | 'malformed' | 'protocol' | 'slow' | 'silent' | 'too-many' | 'expired'
