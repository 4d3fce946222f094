/** Every family of the demonstration shop, department by department. */
import type { Family } from '../family.js'
import { bags } from './bags.js'
import { books } from './books.js'
import { casualShoes } from './casual-shoes.js'
import { courses } from './courses.js'
import { dresses } from './dresses.js'
import { electronics } from './electronics.js'
import { films } from './films.js'
import { jackets } from './jackets.js'
import { kitchen } from './kitchen.js'
import { living } from './living.js'
import { music } from './music.js'
import { outdoor } from './outdoor.js'
import { runningShoes } from './running-shoes.js'
import { speakers } from './speakers.js'
import { specialRunningShoes } from './special-running-shoes.js'
import { tops } from './tops.js'
import { trailShoes } from './trail-shoes.js'
import { trousers } from './trousers.js'

const wear = [...runningShoes, ...specialRunningShoes, ...trailShoes, ...casualShoes, ...jackets, ...tops, ...trousers, ...dresses, ...bags]
const house = [...kitchen, ...living, ...electronics, ...speakers, ...outdoor]
const culture = [...books, ...films, ...music, ...courses]

export const families: readonly Family[] = [...wear, ...house, ...culture]
