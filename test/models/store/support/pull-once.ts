/** A process of its own that pulls the tiny model slowly: `pull-once.ts FOLDER`. Says how many packages it fetched. */
import { setTimeout as sleep } from 'node:timers/promises'
import { ModelStore } from '../../../../src/models/store/index.js'
import { tinyManifest, tinyPackages } from './tiny-manifest.js'

const packages = tinyPackages()
packages.before = async () => {
  process.stdout.write('fetching\n')
  await sleep(700)
}
const store = new ModelStore({ directory: process.argv[2] ?? '', manifest: tinyManifest(), packages })
await store.pull('tiny')
process.stdout.write(`fetched ${packages.asked.length}\n`)
