/** How much each kind of evidence counts, by what a request offers. Measured. */
import type { BlockWeights } from './retrieval-request.js'

const wordsOnly: BlockWeights = { lexical: 0.3, dense: 0.7, imagined: 0, picture: 0, recording: 0 }
const wordsAndMap: BlockWeights = { lexical: 0.3, dense: 0.5, imagined: 0.2, picture: 0, recording: 0 }
const photograph: BlockWeights = { lexical: 0.15, dense: 0.25, imagined: 0, picture: 0.6, recording: 0 }
const played: BlockWeights = { lexical: 0.15, dense: 0.25, imagined: 0, picture: 0, recording: 0.6 }

/**
 * The defaults for the evidence at hand, with the caller's own in their place.
 *
 * @example blockWeights({ dense, lexical }) // { lexical: .3, dense: .7, imagined: 0, picture: 0, recording: 0 }
 */
export function blockWeights(
  evidence: { readonly recording?: unknown; readonly picture?: unknown; readonly imagined?: unknown },
  own: Partial<BlockWeights> = {},
): BlockWeights {
  const base =
    evidence.recording !== undefined
      ? played
      : evidence.picture !== undefined
        ? photograph
        : evidence.imagined !== undefined
          ? wordsAndMap
          : wordsOnly
  return { ...base, ...own }
}
