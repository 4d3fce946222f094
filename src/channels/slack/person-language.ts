/** The language that a person has set in Slack, for words before the first of theirs. */
import { z } from 'zod'
import type { Language } from '../../contracts/language.js'
import type { SlackRooms } from './answer-slack.js'

const infoSchema = z.object({ user: z.object({ locale: z.string() }) })

/**
 * The usual language where the configuration sets one, or Slack does not tell (the scope `users:read` is missing).
 *
 * @example await personLanguage(slack, 'U1ALICE') // 'zh'
 */
export async function personLanguage({ client, rooms }: Pick<SlackRooms, 'client' | 'rooms'>, user: string): Promise<Language> {
  if (rooms.config.language !== 'auto') return rooms.language
  // Whatever fails, a greeting in the usual language is better than none.
  const parsed = infoSchema.safeParse(await client.users.info({ user, include_locale: true }).catch(() => undefined))
  if (!parsed.success) return rooms.language
  return parsed.data.user.locale.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
