/** A user's message as a turn's input: its text and, from a `data:` URL, its picture. */
import type { TurnInput } from '../../contracts/turn.js'
import type { UserMessage } from './chat-request-schema.js'
import { ParameterError } from './openai-error.js'

const dataUrl = /^data:image\/(?:png|jpe?g|webp);base64,([A-Za-z0-9+/=\s]+)$/iu

/**
 * @param param Where the message stands, for errors: `messages[2].content`.
 * @throws ParameterError INPUT_INVALID for a picture that is to be fetched, IMAGE_UNREADABLE for one that is none
 * @example userInput({ role: 'user', content: 'like this' }, 'messages[0].content') // { text: 'like this' }
 */
export function userInput({ content }: UserMessage, param: string): TurnInput {
  if (typeof content === 'string') return { text: content }
  const urls = content.flatMap(part => (part.type === 'image_url' ? part.image_url.url : []))
  if (urls.length > 1) throw new ParameterError(param, 'A message has at most one picture.')
  const text = content.flatMap(part => (part.type === 'text' ? part.text : [])).join('\n')
  const [url] = urls
  return { ...(text !== '' && { text }), ...(url !== undefined && { image: pictureOf(url, param) }) }
}

/** The same for a message of long ago: a picture that cannot be had any more is left out. */
export function pastUserInput(message: UserMessage): TurnInput {
  try {
    return userInput(message, 'messages')
  } catch {
    const { content } = message
    return { text: typeof content === 'string' ? content : content.flatMap(part => (part.type === 'text' ? part.text : [])).join('\n') }
  }
}

function pictureOf(url: string, param: string): Uint8Array {
  if (/^https?:/iu.test(url))
    throw new ParameterError(
      param,
      'Pictures are not fetched from addresses. Send the picture itself as a data: URL (data:image/jpeg;base64,…).',
    )
  const data = dataUrl.exec(url)?.[1]
  if (data === undefined)
    throw new ParameterError(param, 'The picture is no data: URL of a JPEG, PNG or WebP in base64.', 'IMAGE_UNREADABLE')
  return Buffer.from(data, 'base64')
}
