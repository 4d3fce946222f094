/** Which drawing shows which kind of thing. */
import { backpack, handbag, tote, trekpack } from './bags.js'
import { boot, chukka, loafer, sandal, slipper } from './boots.js'
import type { Brush } from './brush.js'
import { dress, hoodie, longsleeve, shirt, sweater, tee, tights, trousers } from './clothes.js'
import { beanie, biker, coat, jacket, puffer, socks } from './outerwear.js'
import { racer, runner, sneaker, trail } from './shoes.js'

const shoes = { runner, racer, trail, sneaker, boot, chukka, loafer, slipper, sandal }
const wear = { tee, longsleeve, sweater, shirt, hoodie, dress, trousers, tights, jacket, puffer, coat, biker, socks, beanie }
const bags = { backpack, trekpack, tote, handbag }

export const drawings: Readonly<Record<string, (brush: Brush) => string>> = { ...shoes, ...wear, ...bags }
