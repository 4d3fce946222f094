/** The part of the configuration that shapes a list. */
import type { Config } from '../config/schema.js'

export type RankingSettings = Config['ranking'] & {
  /** Same input and seed, same items: of draws. */
  readonly seed: number
}
