/** The part of the configuration that shapes a list. */
import type { Config } from '../config/schema.js'

export type RankingSettings = Config['ranking'] & {
  /** Same input and seed, same items: of draws. */
  readonly seed: number
  /** Shares of the kinds of evidence in likeness; the measured ones where absent. */
  readonly evidence?: Config['retrieval']['weights']
}

export function rankingSettings({ ranking, retrieval, seed }: Config): RankingSettings {
  return { ...ranking, seed, evidence: retrieval.weights }
}
