/** Evolution: the better ones have children, which are tried in their turn. */
import { normalNumber } from '../../mathematics/normal-number.js'
import type { Point } from './parameter-space.js'
import { randomPoint, type SearchMethod, type Trial } from './search-method.js'

/** The best so far live on. */
const population = 10
const contestants = 3
/** Standard deviation of a mutation, in shares of a range. */
const mutation = 0.12
/** Anywhere: what keeps a population from becoming one family. */
const newcomers = 0.1

/**
 * A steady-state genetic algorithm (Syswerda 1991): two parents of the best ten, each the winner of a tournament of three, a child that has each
 * value from one of them or between both, and a mutation.
 *
 * @example geneticSearch({ space, history, trials: 40, random })
 */
export const geneticSearch: SearchMethod = ({ space, history, random }) => {
  if (history.length < population || random() < newcomers) return randomPoint({ space, random })
  const living = history.toSorted((left, right) => right.value - left.value).slice(0, population)
  const [mother, father] = [winner(living, random), winner(living, random)]
  return mutated(crossed(mother, father, random), random)
}

/** @param living best first */
function winner(living: readonly Trial[], random: () => number): Point {
  const places = Array.from({ length: contestants }, () => Math.floor(random() * living.length))
  return living[Math.min(...places)]?.point ?? []
}

function crossed(mother: Point, father: Point, random: () => number): Point {
  return mother.map((own, index) => {
    const other = father[index] ?? own
    const side = random()
    if (side < 1 / 3) return own
    return side < 2 / 3 ? other : own + random() * (other - own)
  })
}

/** One value changes always, the others now and then. */
function mutated(child: Point, random: () => number): Point {
  const certain = Math.floor(random() * child.length)
  return child.map((place, index) => {
    const changes = random() < 1 / child.length || index === certain
    return changes ? Math.min(1, Math.max(0, place + mutation * normalNumber(random))) : place
  })
}
