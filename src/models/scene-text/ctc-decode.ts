/** The likeliest class at each step to text: repeats merged, blanks dropped (Graves et al. 2006, best path decoding). */

export interface ReadText {
  readonly text: string
  /** Mean probability of the characters, in [0, 1]; 0 for no text. */
  readonly confidence: number
}

/**
 * @param probabilities of each class at each step; class 0 is the blank
 * @param characters of the classes from 1 on
 * @example ctcDecode(probabilities, ['a', 'b', ' ']) // { text: 'ab a', confidence: .97 }
 */
export function ctcDecode(probabilities: ArrayLike<number>, characters: readonly string[]): ReadText {
  const classes = characters.length + 1
  const steps = Math.floor(probabilities.length / classes)
  let text = ''
  let sum = 0
  let count = 0
  for (let step = 0, before = 0; step < steps; step++) {
    const best = likeliest(probabilities, step * classes, classes)
    if (best !== 0 && best !== before) {
      text += characters[best - 1] ?? ''
      sum += probabilities[step * classes + best] ?? 0
      count++
    }
    before = best
  }
  return { text: text.trim(), confidence: count === 0 ? 0 : sum / count }
}

function likeliest(probabilities: ArrayLike<number>, start: number, classes: number): number {
  let best = 0
  for (let index = 1; index < classes; index++) {
    if ((probabilities[start + index] ?? 0) > (probabilities[start + best] ?? 0)) best = index
  }
  return best
}
