/** What kind of picture bytes are, by what they begin with: a file's name can lie. */

const isAt = (bytes: Uint8Array, offset: number, signature: readonly number[]) =>
  signature.every((value, index) => bytes[offset + index] === value)

const text = (word: string) => [...word].map(character => character.charCodeAt(0))

/**
 * The media type of a JPEG, PNG or WebP; nothing for any other file.
 *
 * @example pictureType(await readFile('tent.webp')) // 'image/webp'
 */
export function pictureType(bytes: Uint8Array): 'image/jpeg' | 'image/png' | 'image/webp' | undefined {
  if (isAt(bytes, 0, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (isAt(bytes, 0, [0x89, ...text('PNG\r\n'), 0x1a, 0x0a])) return 'image/png'
  if (isAt(bytes, 0, text('RIFF')) && isAt(bytes, 8, text('WEBP'))) return 'image/webp'
  return undefined
}
