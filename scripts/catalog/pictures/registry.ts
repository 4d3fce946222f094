/** Which drawing shows which kind of thing. */
import { backpack, handbag, tote, trekpack } from './bags.js'
import { boot, chukka, loafer, sandal, slipper } from './boots.js'
import type { Brush } from './brush.js'
import { bigtent, chair, lantern, mat, pegs, poles, sleepingbag, stove, tent } from './camp.js'
import { dress, hoodie, longsleeve, shirt, sweater, tee, tights, trousers } from './clothes.js'
import { booklight, bookshelf, earbuds, headphones, smartwatch, speaker, tablet, turntable, watch } from './devices.js'
import { blanket, candle, clock, cushion, lamp, planter, tablelamp, vase } from './furnishing.js'
import { board, bottle, gooseneck, kettle, knife, mug, pan, pot, press } from './kitchenware.js'
import { book, course, film, record } from './media.js'
import { beanie, biker, coat, jacket, puffer, socks } from './outerwear.js'
import { racer, runner, sneaker, trail } from './shoes.js'

const shoes = { runner, racer, trail, sneaker, boot, chukka, loafer, slipper, sandal }
const wear = { tee, longsleeve, sweater, shirt, hoodie, dress, trousers, tights, jacket, puffer, coat, biker, socks, beanie }
const bags = { backpack, trekpack, tote, handbag }
const house = {
  kettle,
  gooseneck,
  pan,
  pot,
  mug,
  press,
  knife,
  board,
  bottle,
  lamp,
  tablelamp,
  blanket,
  cushion,
  vase,
  planter,
  clock,
  candle,
}
const devices = { headphones, earbuds, smartwatch, watch, speaker, bookshelf, turntable, tablet, booklight }
const camp = { tent, bigtent, sleepingbag, mat, pegs, stove, lantern, poles, chair }
const media = { book, film, record, course }

export const drawings: Readonly<Record<string, (brush: Brush) => string>> = {
  ...shoes,
  ...wear,
  ...bags,
  ...house,
  ...devices,
  ...camp,
  ...media,
}
