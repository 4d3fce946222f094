/** The address at which someone with the right to manage a server takes the bot in. */
import { PermissionFlagsBits } from 'discord.js'

/** What the bot does in a channel, and nothing more. */
const permissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.AttachFiles

/** @example inviteLink('1234') // 'https://discord.com/oauth2/authorize?client_id=1234&scope=bot+applications.commands&permissions=…' */
export function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({ client_id: applicationId, scope: 'bot applications.commands', permissions: String(permissions) })
  return `https://discord.com/oauth2/authorize?${query}`
}
