/** What a score is made of, as bars: what stands beside each, and its width. */
import type { Language } from '../../contracts/language.js'
import type { Recommendation } from '../../contracts/recommendation.js'
import { formatShare } from '../../explanation/words/format-number.js'
import { partName, partNames, partShares } from '../../explanation/words/score-parts.js'

export interface ScoreBar {
  /** 'likeness to your words 69%' */
  readonly text: string
  /** Of 100. */
  readonly width: number
}

/** One bar for each part that counted, the longest first. A part that this page does not know has none. */
export function barsOfScore({ reasons }: Pick<Recommendation, 'reasons'>, language: Language): readonly ScoreBar[] {
  return partShares(reasons.filter(({ part }) => Object.hasOwn(partNames, part))).map(({ part, share }) => {
    const bounded = Math.min(1, share)
    return { text: `${partName(part, reasons)[language]} ${formatShare(bounded, language)}`, width: Math.round(bounded * 100) }
  })
}
