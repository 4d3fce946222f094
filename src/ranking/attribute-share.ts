/** C of the score: how many of the wishes an item meets, weighed by how much they were meant. */
import type { Wish } from '../contracts/wish.js'
import { rankingDefaults } from './ranking-defaults.js'

/** What an item's record says to a wish. */
export type Verdict = 'yes' | 'no' | 'unknown'

export interface WishVerdict {
  readonly wish: Wish
  /** For an avoided value `yes` means that the wish is respected: the item does not have it. */
  readonly verdict: Verdict
}

/** Strength-weighted share of wishes met, in [0, 1]; unknown counts a little. Undefined without wishes. */
export function attributeShare(verdicts: readonly WishVerdict[], unknownShare: number = rankingDefaults.unknownShare): number | undefined {
  return shareMet(
    verdicts.map(({ wish }) => wish),
    index => verdicts[index]?.verdict ?? 'unknown',
    unknownShare,
  )
}

/** The same where verdicts are looked up: nothing is made for each of many items. */
export function shareMet(
  wishes: readonly Wish[],
  verdict: (index: number) => Verdict,
  unknownShare: number = rankingDefaults.unknownShare,
): number | undefined {
  let total = 0
  let met = 0
  for (let index = 0; index < wishes.length; index++) {
    const strength = wishes[index]?.strength ?? 0
    total += strength
    met += strength * worth(verdict(index), unknownShare)
  }
  return total <= 0 ? undefined : met / total
}

function worth(verdict: Verdict, unknownShare: number): number {
  if (verdict === 'unknown') return unknownShare
  return verdict === 'yes' ? 1 : 0
}
