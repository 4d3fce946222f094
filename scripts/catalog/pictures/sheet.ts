/** Lays pictures of chosen kinds out on one PNG, to look at: `npx tsx scripts/catalog/pictures/sheet.ts OUT.png [first] [count] [kind…]`. */
import sharp from 'sharp'
import { expand } from '../expand.js'
import { families } from '../families/index.js'
import { draw } from './draw.js'

const [out = 'sheet.png', first = '0', count = '30', ...kinds] = process.argv.slice(2)
const chosen = expand(families)
  .filter(product => kinds.length === 0 || kinds.includes(product.family.kind))
  .slice(Number(first), Number(first) + Number(count))
const size = 240
const columns = 6
const tiles = await Promise.all(
  chosen.map(async (product, index) => ({
    input: await sharp(Buffer.from(draw(product)))
      .resize(size, size)
      .png()
      .toBuffer(),
    left: (index % columns) * size,
    top: Math.floor(index / columns) * size,
  })),
)
const height = Math.ceil(chosen.length / columns) * size
await sharp({ create: { width: columns * size, height, channels: 3, background: '#ffffff' } })
  .composite(tiles)
  .png()
  .toFile(out)
