/** What a person wrote, without Discord's markup: mentions gone, custom emoji by their names. */

/** @example readText('<@123456> a quiet tent <:tent:99>') // 'a quiet tent tent' */
export function readText(text: string): string {
  return text
    .replace(/<(?:@[!&]?|#)\d+>/g, ' ')
    .replace(/<a?:(\w+):\d+>/g, '$1')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
}
