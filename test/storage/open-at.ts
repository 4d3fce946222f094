/** A process of its own that opens new databases, one after another at given moments, as others do, and writes to each: `open-at.ts FOLDER SESSION MILLISECONDS`. */
import { join } from 'node:path'
import { Storage } from '../../src/storage/index.js'

const [folder = '', session = '', moment = '0'] = process.argv.slice(2)
for (let index = 0; index < 20; index++) {
  // Spinning meets the moment better than a timer.
  while (Date.now() < Number(moment) + 25 * index);
  using storage = new Storage(join(folder, `${index}.sqlite`))
  storage.events.append({ session, item: 'tent', action: 'like', time: index })
}
