/** Every family of the demonstration shop, department by department. */
import type { Family } from '../family.js'
import { bags } from './bags.js'
import { casualShoes } from './casual-shoes.js'
import { clothing } from './clothing.js'
import { jackets } from './jackets.js'
import { runningShoes } from './running-shoes.js'
import { trailShoes } from './trail-shoes.js'

export const families: readonly Family[] = [...runningShoes, ...trailShoes, ...casualShoes, ...jackets, ...clothing, ...bags]
