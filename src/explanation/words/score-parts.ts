/** The parts of a score in words, and the share that each has of it. */
import type { Language } from '../../contracts/language.js'
import type { Reason, ScorePart } from '../../contracts/recommendation.js'

export const partNames: Readonly<Record<ScorePart, Readonly<Record<Language, string>>>> = {
  similarity: { en: 'likeness to your words', zh: '与您描述的接近程度' },
  behaviour: { en: 'what other people chose', zh: '其他人的选择' },
  attributes: { en: 'the wishes it meets', zh: '符合的要求' },
  context: { en: 'your situation', zh: '您的情况' },
  popularity: { en: 'popularity', zh: '受欢迎程度' },
  novelty: { en: 'being less known', zh: '较少为人所知' },
  freshness: { en: 'being recent', zh: '较新' },
  exploration: { en: 'a little variety', zh: '适当的新鲜感' },
}

export interface PartShare {
  readonly part: ScorePart
  /** Of the score, in (0, 1]. */
  readonly share: number
}

/** Weighted shares of the score by part, largest first (each reason carries its part's share); parts without weight are left out. */
export function partShares(reasons: readonly Reason[]): PartShare[] {
  const shares = new Map<ScorePart, number>()
  for (const { part, weight, kind } of reasons) {
    if (kind !== 'misses' && weight > 0) shares.set(part, Math.max(shares.get(part) ?? 0, weight))
  }
  return [...shares].map(([part, share]) => ({ part, share })).sort((a, b) => b.share - a.share)
}
