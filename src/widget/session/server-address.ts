/** Where the curio server is that a page talks to. */

/**
 * @param told As the page says it, against its own address; empty is the server that the script came from
 * @returns with a slash at its end
 *
 * @example
 * serverAddress('/curio', 'https://shop.example/bags', 'https://cdn.example/curio-chat.js') // 'https://shop.example/curio/'
 */
export function serverAddress(told: string, page: string, script: string): string {
  const address = told !== '' && URL.canParse(told, page) ? new URL(told, page).href : new URL('/', script).href
  return address.endsWith('/') ? address : `${address}/`
}
