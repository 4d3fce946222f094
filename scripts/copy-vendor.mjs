// Copies the viewer of the interface's description, with its licences, into the package.
import { copyFileSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const bundle = createRequire(import.meta.url).resolve('rapidoc/dist/rapidoc-min.js')
const target = 'dist/vendor/rapidoc'
mkdirSync(target, { recursive: true })
copyFileSync(bundle, join(target, 'rapidoc-min.js'))
copyFileSync(`${bundle}.LICENSE.txt`, join(target, 'rapidoc-min.js.LICENSE.txt'))
copyFileSync(join(dirname(bundle), '..', 'LICENSE.txt'), join(target, 'LICENSE.txt'))
