/** Turns of phrase about what is not wanted or not needed, as one word each that {@link matchValues} knows. */

/** Before a value that is neither asked for nor ruled out: 'it need not be leather'. */
export const needless = 'needless'
/** After a value that is ruled out: 'leather is out', 红色以外. */
export const excluded = 'excluded'

const phrases: readonly (readonly [pattern: RegExp, word: string])[] = [
  // Asked in the negative, said of oneself, or emphasis: nothing is denied.
  [
    /\b(?:isn't|aren't|wasn't|is not|are not) there\b|\bdon't you (?:have|sell|carry|stock)\b|\bhaven't you got\b|\bwhy (?:don't you|not)\b/gi,
    ' , ',
  ],
  [
    /\b(?:(?:am|'m|are|is|was) )?not (?:really |quite |too |so )?(?:sure|certain|decided)(?: yet)?\b|\bno idea\b|\b(?:don't|do not|dunno) know(?: yet)?(?= (?:what|which|if|whether|how|who))/gi,
    ' , ',
  ],
  [/\b(?:i|we) (?:(?:still |really )*(?:don't|do not)) (?:own|have) (?!to\b)/gi, ' have '],
  [/\b(?:without (?:a |any )?(?:doubt|question|fail)|no (?:doubt|question|problem|worries))\b/gi, ' , '],
  [/\bnot (?:really |quite |exactly )?(?:my (?:cup of tea|thing|style|taste|jam)|for me)\b/gi, ' , '],
  [/\blooks? (?:just )?like (?=leather\b)/gi, 'faux '],
  [/(?:不带|没有?|无)帽子?的?/g, ' 不要hood , '],
  [/没有(?=[^，。,;；]*吗)/g, '有'],
  [/((?:不带|没有|不含)[^，。,;；的]{1,8})的(?=\p{Script=Han})(?!吗|呢|么)/gu, '$1 , '],
  [
    /\b(?:(?:already|(?:he|she|they)(?: already)?) (?:has|have|owns?|got)|(?:i|we)(?: already| 've already|'ve already)(?: (?:have|own|got)))(?! to\b)|(?:他|她|我|家里)?(?:已经|早就)有了?(?=\S)/gi,
    ` ${needless} `,
  ],
  [/\bwhat (?:should|can|could|do|shall|to) (?:(?:i|we|he|she|they) )?(?:wear|put on)\b|穿(?:什么|啥)(?:好|合适)?/gi, ' clothing '],
  // What is done with a film is no watch.
  [
    /(?<!\b(?:something|anything|movies?|films?|shows?|that|which) (?:i|we) )\b(?:could|can|can't|would|will|'ll|never|always) watch(?! (?:with|for|in|under|that|which)\b)|\b(?:i|we) watch(?! (?:with|for|in|under|that|which)\b)/gi,
    ' , ',
  ],
  [/\bat present\b|\bpresent(?:ly|ed|ing)\b/gi, ' , '],
  [/\bhow (?:cheap|expensive|pricey)\b|\b(?:cheap or expensive|expensive or cheap)\b/gi, ' , '],
  [
    /(?:\bnot|n't) (?:an? )?(?:must|necessary|essential|required|requirement|important|crucial|mandatory) (?:to be|to have|that (?:it|they)(?:'s| is|'re| are| be| has| have)|for (?:it|them) to (?:be|have)|if (?:it|they)(?:'s| is|'re| are|'s not| isn't| aren't))\b/gi,
    ` ${needless} `,
  ],
  [
    /\b(?:(?:don't|doesn't|do not|does not) (?:really |necessarily |actually )?(?:have to|need(?: it| them)?(?: to)?)|needn't|need not|not necessarily)(?: be)?\b|不一定(?:要|是|非)?|不(?:需要?|用|必)|无需|用不着/gi,
    ` ${needless} `,
  ],
  [
    /\b(?:is|are)(?:n't| not) (?:what (?:i|we) (?:want|need|like)|for me|ok(?:ay)?|good|acceptable|an option|my (?:thing|style|taste|colou?r))\b|\b(?:is|are) (?:(?:a no(?:[- ]go)?|forbidden|off the table)\b(?! of)|out(?=\s*(?:[,.;!]|$|for me|please|and|but)))|[?]\s*no,? thank(?:s| you)\b|以外|之外|除外|不行|不可以|免谈|过敏|(?<=的)不(?:看|听|买|穿|考虑)(?=[，。,.;；！!]|$)/gi,
    ` ${excluded} `,
  ],
]

/** @example plainNegation('leather is out') // 'leather  excluded ' */
export function plainNegation(text: string): string {
  return phrases.reduce((rest, [pattern, word]) => rest.replace(pattern, word), text)
}
