/** Which words of an English clause are denied or only wished, by the words before them. */

export type Stance = 'asserted' | 'denied' | 'wished'

export interface StancedWord {
  readonly word: string
  readonly stance: Stance
}

const deniers = /^(?:not|no|none|nothing|never|without|lacks?|neither|nor|isn['’]t|aren['’]t|doesn['’]t|don['’]t|instead|rather)$/i
/** After these a list of wishes follows, to the end of the clause; nothing in it is said of an item. */
const wishOpeners =
  /\b(?:if it were|were it|whether it is|set aside|we have no|there (?:are|is) no|i found no|nothing matches|no single item meets|not all of these are|too few items are|we do have|we have(?=[^;]*but none)|none of these is|not one of these is)\b/gi
const shortWishes = /\b(?:wish for|asked for|looking for|limit of|no longer counts)\b/gi
const openedList = '⟨list⟩'
const openedWish = '⟨wish⟩'

/** A verb of saying or being ends a short wish: 'as you asked it is waterproof' asserts. */
const verbs = /^(?:it|is|are|comes|costs|has|was|which|the|this)$/i
const contrasts = /^(?:but|though|although|while|however|which|because|and|so|as)$/i

interface Scope {
  stance: Stance
  isList: boolean
}

function enter(scope: Scope, token: string): void {
  if (token === openedList || token === openedWish) Object.assign(scope, { stance: 'wished', isList: token === openedList })
  else if (token === ';' || token === '.') Object.assign(scope, { stance: 'asserted', isList: false })
  else if (scope.isList) return
  else if (/^[,:!?()]$/.test(token) || contrasts.test(token)) scope.stance = 'asserted'
  else if (deniers.test(token)) scope.stance = 'denied'
  else if (scope.stance === 'wished' && verbs.test(token)) scope.stance = 'asserted'
}

/**
 * @example
 * stancedWords('it is not black, but red') // … { word: 'black', stance: 'denied' }, … { word: 'red', stance: 'asserted' }
 */
export function stancedWords(text: string): StancedWord[] {
  const marked = text.replace(wishOpeners, found => `${found} ${openedList} `).replace(shortWishes, found => `${found} ${openedWish} `)
  const tokens = marked.match(/⟨\w+⟩|[\p{L}\p{N}][\p{L}\p{N}'’™®©.&-]*|[,;:.!?()]/gu) ?? []
  const scope: Scope = { stance: 'asserted', isList: false }
  return tokens.flatMap(token => {
    enter(scope, token)
    return /^[\p{L}\p{N}]/u.test(token) ? [{ word: token.replace(/[.'’&-]+$/, ''), stance: scope.stance }] : []
  })
}
