/** Where a conversation takes place: a thread of a channel, or a direct message outside threads. Each place has a session of its own. */

export interface SlackPlace {
  readonly team: string
  readonly channel: string
  /** Time stamp of the thread's first message; absent in a direct message outside threads. */
  readonly thread?: string
}

/** @example sessionKey({ team: 'T1', channel: 'C1', thread: '1.2' }) // 'slack:T1:C1:1.2' */
export function sessionKey({ team, channel, thread }: SlackPlace): string {
  return `slack:${team}:${channel}:${thread ?? 'direct'}`
}

/** Ids of direct messages begin with D. */
export function isDirect(channel: string): boolean {
  return channel.startsWith('D')
}
