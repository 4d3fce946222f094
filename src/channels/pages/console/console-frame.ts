/** What stands around the console's pages. */
import { html, type Markup } from '../markup.js'

export function consoleFrame(title: string, content: Markup, isIn = true): string {
  return `<!doctype html>\n${html`<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <title>${title} · curio console</title>
    <link rel="icon" href="/pages/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/pages/console.css">
    <script type="module" src="/pages/console.js"></script>
  </head>
  <body>
    <header class="top"><a class="name" href="/console">curio console</a>${isIn && html`<form action="/console/logout" method="post"><button type="submit">Log out</button></form>`}</header>
    <main>${content}</main>
  </body>
</html>`}\n`
}

export function loginPage(complaint?: string): string {
  const content = html`<section class="login">
    <h1>Log in</h1>
    <p>The token is the setting <code>server.operatorToken</code>.</p>
    ${complaint !== undefined && html`<p class="complaint" role="alert">${complaint}</p>`}
    <form action="/console/login" method="post">
      <label for="token">Operator’s token</label>
      <input id="token" name="token" type="password" autocomplete="current-password" required maxlength="500">
      <button class="primary" type="submit">Log in</button>
    </form>
  </section>`
  return consoleFrame('Log in', content, false)
}
