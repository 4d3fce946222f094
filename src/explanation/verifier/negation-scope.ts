/** Which words of an English clause are denied or only wished, by the words before them. */

const deniers =
  /^(?:not|no|none|nothing|never|without|lacks?|neither|nor|isn['’]t|aren['’]t|doesn['’]t|don['’]t|instead|rather|missing|non)$/i
const wishers = /^(?:wish|wishes|asked|wanted|want|looking|request|whether|if|were|would|aside|called|limit|counts)$/i

export type Stance = 'asserted' | 'denied' | 'wished'

export interface StancedWord {
  readonly word: string
  readonly stance: Stance
}

/** A comma, 'but' or a contrast ends a denial; 'and' and 'or' carry it on, unless a new verb or adjective list begins. */
const boundary = /[,;:.!?()]|\b(?:but|though|although|while|however|which|because)\b/i

/**
 * @example
 * stancedWords('it is not black, but red') // … { word: 'black', stance: 'denied' }, … { word: 'red', stance: 'asserted' }
 */
export function stancedWords(text: string): StancedWord[] {
  const tokens = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’™®©.&-]*|[,;:.!?()]/gu) ?? []
  let stance: Stance = 'asserted'
  return tokens.flatMap(token => {
    if (boundary.test(token) && token.length < 9 && (token.length === 1 || /^\p{L}+$/u.test(token))) {
      stance = 'asserted'
      return token.length === 1 && !/[\p{L}\p{N}]/u.test(token) ? [] : [{ word: token, stance }]
    }
    if (deniers.test(token)) stance = 'denied'
    else if (wishers.test(token)) stance = 'wished'
    return [{ word: token.replace(/[.'’&-]+$/, ''), stance }]
  })
}
