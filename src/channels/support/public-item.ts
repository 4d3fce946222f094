/** Items and events as they may leave this machine: a picture's file becomes an address of this server, never a path; recordings stay here. */
import type { Item } from '../../contracts/item.js'
import type { Recommendation } from '../../contracts/recommendation.js'
import type { TurnEvent } from '../../contracts/turn.js'
import { errorMessage } from './error-message.js'
import { eventError } from './event-error.js'

const address = /^https?:\/\//iu

/**
 * @param baseUrl Put before `/api/v1/images/ID`; empty for an address relative to this server.
 * @example publicItem(item).image // '/api/v1/images/tent-3'
 */
export function publicItem({ image, images, audio: _, ...item }: Item, baseUrl = ''): Item {
  const own = `${baseUrl}/api/v1/images/${encodeURIComponent(item.id)}`
  const remote = images?.filter(entry => address.test(entry))
  return {
    ...item,
    ...(image !== undefined && { image: address.test(image) ? image : own }),
    ...(remote !== undefined && remote.length > 0 && { images: remote }),
  }
}

/** An event with its items made public, and without what an error tells of this machine. */
export function publicEvent(event: TurnEvent, baseUrl = ''): TurnEvent {
  if (event.type === 'error') {
    const error = eventError(event)
    return { type: 'error', code: error.code, message: errorMessage(error) }
  }
  if (event.type !== 'items') return event
  return { ...event, items: event.items.map(entry => publicRecommendation(entry, baseUrl)) }
}

function publicRecommendation(recommendation: Recommendation, baseUrl: string): Recommendation {
  return { ...recommendation, item: publicItem(recommendation.item, baseUrl) }
}
