/** What a person wrote, without Slack's markup: mentions gone, links as their words, entities as characters. */

/**
 * @example readText('<@U0BOT> a &lt;quiet&gt; tent like <https://a.example|this one>') // 'a <quiet> tent like this one'
 */
export function readText(text: string): string {
  return text
    .replace(/<[@!][^>]*>/g, ' ')
    .replace(/<#[^>|]+(?:\|([^>]*))?>/g, (_, name: string | undefined) => name ?? ' ')
    .replace(/<([^>|]+)(?:\|([^>]*))?>/g, (_, link: string, label: string | undefined) => label || link.replace(/^mailto:/, ''))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
}
