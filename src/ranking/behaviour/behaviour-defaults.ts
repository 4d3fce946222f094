/** Every number of the behaviour model, chosen on half of the people of `evaluation/behaviour-movielens.ts`. */
export const behaviourDefaults = {
  halfLifeDays: 180,
  itemsPerPerson: 500,
  /** Of all people; about 50 bytes each, with the names. */
  choices: 5_000_000,
  /** So many choices before and after an item go with it. */
  reach: 60,
  /** Choices between two after which they go together half as much. */
  halfWay: 20,
  /** What coming before counts, beside coming after. */
  backward: 0.2,
  /** Of an item that more people chose, the latest that became known. */
  peoplePerItem: 1000,
  /** So much company is half believed. */
  shrinkage: 30,
  /** `(1 + people / mild) ^ −damping`: what everybody chooses says less. */
  damping: 0.4,
  mild: 5,
  /** What the people most alike count, beside what goes with what. */
  likeMindedShare: 0.3,
  /** Of them so many. */
  likeMinded: 100,
  likeMindedPrior: 20,
  /** Items named as going with one. */
  neighbours: 50,
  /** Of one person alone nothing is said aloud. */
  fewestPeople: 2,
} as const

/** What of a person's likes counts. */
export const seedDefaults = {
  /** Liked items after which one counts half, from the newest. */
  halfLife: 5,
  /** Older ones count nothing. */
  most: 30,
} as const
