// Bundles what the pages load: scripts and styles into dist/pages.
import { copyFileSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

await build({
  absWorkingDir: root,
  entryPoints: ['src/pages/shop.ts', 'src/pages/shop.css', 'src/pages/console.ts', 'src/pages/console.css'],
  outdir: 'dist/pages',
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  tsconfig: 'src/pages/tsconfig.json',
  logLevel: 'warning',
})
mkdirSync(`${root}dist/pages`, { recursive: true })
copyFileSync(`${root}src/pages/icon.svg`, `${root}dist/pages/icon.svg`)
