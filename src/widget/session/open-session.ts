/** A conversation with a server, in a browser: its socket, its storage. */

import type { SocketSubprotocol } from '../../contracts/socket-protocol.js'
import { ChatSession, type ChatSessionOptions } from './chat-session.js'
import type { KeyValueStore } from './key-value-store.js'

const subprotocol: SocketSubprotocol = 'curio.v1'

const nowhere: KeyValueStore = { getItem: () => null, setItem: () => {}, removeItem: () => {} }

export interface OpenSessionOptions extends Pick<ChatSessionOptions, 'language' | 'onChange' | 'onNews'> {
  /** Address of the curio server, with a slash at its end. */
  readonly server: string
  /** True: this tab alone, until it is closed. */
  readonly isTabOnly: boolean
}

export function openSession({ server, isTabOnly, ...options }: OpenSessionOptions): ChatSession {
  const address = new URL('ws', server)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  return new ChatSession({
    ...options,
    name: server,
    openSocket: () => new WebSocket(address, subprotocol),
    tokens: storage(isTabOnly ? 'sessionStorage' : 'localStorage'),
    unsent: storage('sessionStorage'),
  })
}

/** Reading the property alone throws where the browser forbids storage. */
function storage(kind: 'sessionStorage' | 'localStorage'): KeyValueStore {
  try {
    return window[kind]
  } catch {
    return nowhere
  }
}
