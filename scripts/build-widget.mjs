// Bundles the widget into one ES module, dist/widget/curio-chat.js, and keeps it light.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const limit = 40_000
const root = fileURLToPath(new URL('..', import.meta.url))
const outfile = `${root}dist/widget/curio-chat.js`

await build({
  absWorkingDir: root,
  entryPoints: ['src/widget/curio-chat.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  tsconfig: 'src/widget/tsconfig.json',
  logLevel: 'warning',
})
const bytes = gzipSync(readFileSync(outfile), { level: 9 }).length
console.log(`dist/widget/curio-chat.js: ${(bytes / 1000).toFixed(1)} kB gzipped`)
if (bytes > limit) {
  console.error(`The widget is over ${limit / 1000} kB gzipped.`)
  process.exit(1)
}
