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

const likenessTo: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  picture: { en: 'likeness to your picture', zh: '与您的图片相像的程度' },
  recording: { en: 'likeness to your recording', zh: '与您的录音相像的程度' },
}

/**
 * A part's name among an item's reasons: likeness is likeness to what was shown or played, where something was.
 *
 * @example partName('similarity', reasonsAfterPhotograph).en // 'likeness to your picture'
 */
export function partName(part: ScorePart, reasons: readonly Reason[]): Readonly<Record<Language, string>> {
  const property = reasons.find(reason => reason.part === part)?.fact.property ?? ''
  const shown = part === 'similarity' && Object.hasOwn(likenessTo, property) ? likenessTo[property] : undefined
  return shown ?? partNames[part]
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
