/** Where a conversation takes place: a thread, a direct message, or what one person asks in a channel. Each has a session of its own. */

export interface DiscordPlace {
  /** Absent in direct messages. */
  readonly guild: string | null
  /** Of a thread: the thread's own. */
  readonly channel: string
  readonly thread: boolean
  readonly user: string
}

/** @example sessionKey({ guild: '1', channel: '2', thread: false, user: '3' }) // 'discord:1:2:3' */
export function sessionKey({ guild, channel, thread, user }: DiscordPlace): string {
  if (guild === null) return `discord:direct:${channel}`
  return `discord:${guild}:${channel}:${thread ? 'thread' : user}`
}
