/** Photographs out of a JSON body. */
import { CurioError } from '../../errors.js'

const dataAddress = /^data:[\w/+.-]{1,100};base64,/iu

/**
 * @throws CurioError IMAGE_UNREADABLE
 * @example decodePhotograph('data:image/png;base64,iVBORw0…')
 */
export function decodePhotograph(encoded: string): Uint8Array {
  const text = encoded.replace(dataAddress, '')
  if (text === '' || /[^\w+/=\s-]/u.test(text)) throw new CurioError('IMAGE_UNREADABLE', 'The photograph is not in base64.')
  return Buffer.from(text, 'base64')
}
