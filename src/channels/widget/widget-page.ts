/** The server's own page: the chat, and nothing else. It keeps to the policy that all pages of the server have. */
import type { Config } from '../../config/schema.js'

export const widgetStyles = `html, body { height: 100%; margin: 0 }
body { background: #f6f4f0 }
curio-chat { height: 100dvh; --curio-radius: 0px }
@media (prefers-color-scheme: dark) { body { background: #191918 } }
`

/** Paths are relative, so that the page also works behind a proxy's prefix. */
export function widgetPage({ language, writing }: Pick<Config, 'language' | 'writing'>): string {
  const chosen = language === 'auto' ? '' : ` lang="${language}"`
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh' : 'en'}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapeText(writing.shopName ?? 'curio')}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="widget/page.css" />
    <script type="module" src="widget/curio-chat.js"></script>
  </head>
  <body>
    <curio-chat inline${chosen}></curio-chat>
  </body>
</html>
`
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`)
}
