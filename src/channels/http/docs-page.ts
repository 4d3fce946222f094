/** The page that shows the interface's description and sends requests to it. */

/** The viewer styles itself within the page; scripts come from this server alone. */
export const docsPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

export const docsPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>curio: the interface for programs</title>
    <link rel="icon" href="data:," />
    <script type="module" src="/api/docs/rapidoc-min.js"></script>
  </head>
  <body>
    <rapi-doc
      spec-url="/api/openapi.json"
      render-style="view"
      load-fonts="false"
      show-header="false"
      allow-server-selection="false"
      persist-auth="false"
      schema-description-expanded="true"
    ></rapi-doc>
  </body>
</html>
`
