/** The table of error codes as Markdown. */
import { errorCodes } from '../src/errors.js'

const faults = { user: 'what was given', model: 'a model', system: 'the machine' } as const

export function errorDocumentation(): string {
  const rows = Object.entries(errorCodes).map(([code, { fault, help }]) => `| \`${code}\` | ${faults[fault]} | ${help} |`)
  return `# Errors

Made from \`src/errors.ts\` by \`npm run docs\`; a test holds the two together.

| Code | Lies with | What it means, what to do |
|---|---|---|
${rows.join('\n')}
`
}
