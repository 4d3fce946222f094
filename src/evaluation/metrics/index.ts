/** Measures as pure functions: of one list, of many, and of what chance does to them. */
export { type BootstrapOptions, bootstrapInterval, type Interval } from './bootstrap.js'
export { coverage, exposureOf, gini, lorenz } from './exposure.js'
export { listDiversity, listNovelty } from './list-variety.js'
export { type Gains, normalisedGain } from './normalised-gain.js'
export { type PairedDifference, pairedDifference } from './paired-difference.js'
export { rankOf } from './rank-of.js'
export { qualities, type RankingQuality, rankingQuality } from './ranking-quality.js'
export { type Found, f1, mean, share } from './shares.js'
