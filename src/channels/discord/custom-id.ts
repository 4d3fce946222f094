/** What a button stands for, in the hundred characters that Discord gives it. */
import type { Button } from '../support/button-input.js'
import { idOfKey, shortKey } from '../support/short-key.js'
import { discordLimits } from './limits.js'

const prefix = 'curio:'

/** Put before the key of an item whose id is too long. */
const keyMark = '~'

type ItemPress = 'like' | 'dislike' | 'similar' | 'why'

/** The menu that takes wishes back; the wish is the chosen value. */
export const takeBackId = `${prefix}take-back`

/** @example itemButtonId('like', 'tent-3') // 'curio:like:tent-3' */
export function itemButtonId(press: ItemPress, item: string): string {
  const id = `${prefix}${press}:${item}`
  return id.length <= discordLimits.customId && !item.startsWith(keyMark) ? id : `${prefix}${press}:${keyMark}${shortKey(item)}`
}

/** @returns undefined for an answer that is too long for a button. */
export function answerButtonId(position: number, answer: string): string | undefined {
  const id = `${prefix}say:${position}:${answer}`
  return id.length <= discordLimits.customId ? id : undefined
}

/**
 * @param values What was chosen of a menu.
 * @param items Ids of the session's items, among which a long one is found again.
 * @returns undefined for what is no button of ours, or for an item that the session does not know.
 */
export function parseCustomId(id: string, values: readonly string[], items: Iterable<string>): Button | undefined {
  const [value] = values
  if (id === takeBackId) return value === undefined ? undefined : { press: 'take-back', wish: value }
  const answer = /^curio:say:\d+:(.+)$/su.exec(id)?.[1]
  if (answer !== undefined) return { press: 'say', text: answer }
  const [, press, item] = /^curio:(like|dislike|similar|why):(.+)$/su.exec(id) ?? []
  if (!isItemPress(press) || item === undefined) return undefined
  const found = item.startsWith(keyMark) ? idOfKey(item.slice(keyMark.length), items) : item
  return found === undefined ? undefined : { press, item: found }
}

function isItemPress(word: string | undefined): word is ItemPress {
  return word === 'like' || word === 'dislike' || word === 'similar' || word === 'why'
}

/** True of every id that this file makes. */
export function isOurs(id: string): boolean {
  return id.startsWith(prefix)
}
