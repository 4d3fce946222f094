/** Greetings, thanks, yes, no and goodbye: alone, together ('no, that's all, thanks') or beside a wish. */
import { actPatterns } from './act-patterns.js'
import { stopWords } from './words/stop-words.js'
import { isMark } from './words/tokenise.js'
import { translateChinese } from './words/translate-chinese.js'

export type SocialAct = 'accept' | 'refuse' | 'bye' | 'help' | 'thank' | 'greet'

const praise = `(?:great|good|fine|perfect|nice|right|correct|wonderful|lovely|okay|ok|suitable|awesome|excellent|amazing|fantastic|fabulous|superb|brilliant|delightful|marvell?ous|terrific|cool|true|just what i (?:need|want)|what i(?:'m| am) looking for|what i (?:need|want))`

/** Phrases, not anchored; what is left when all are taken out decides whether anything else was said. In order of telling. */
const phrases: readonly (readonly [SocialAct, RegExp])[] = [
  [
    'bye',
    /\b(?:that(?:'s| is| was| will be|'ll be| would be| should be| does it)? (?:all|it|everything)(?: (?:that )?i (?:need|needed|wanted|want))?(?: for (?:now|today)| at the moment| today)?|i(?:'m| am) (?:all set|done|good for now)|nothing (?:else|more|for now)(?: for now)?|(?:good)?bye(?:[- ]?bye)?|good ?night|see (?:you|ya)(?: later| soon)?|farewell|(?:have|enjoy) (?:a|the|your) (?:nice|good|great) (?:day|evening|one|rest)|you can go now)\b|再见|拜拜|晚安|回头见|就这些(?:了)?|没有别的了/i,
  ],
  [
    'thank',
    /\b(?:(?:many )?thank(?:s| you)(?: (?:so|very|a))?(?: (?:much|lot|bunch|kindly|million))?(?: (?:for|to) [^,.;!?]*)?|thx|cheers|much appreciated|i (?:really |do |would |greatly )*appreciate [^.;!?]*|i(?:'m| am) (?:very |so )?grateful[^.;!?]*|you(?:'ve| have| were| are|'re) (?:been )?(?:very |so |really |a |such a |extremely )*(?:helpful|great|kind|big help|huge help|lifesaver|considerate)[^.;!?]*|that was (?:very |so |really )?(?:helpful|useful|kind))\b|(?:非常|太|多)?(?:谢谢|多谢|感谢|辛苦)(?:你|您)?(?:了|的帮助)?/i,
  ],
  [
    'refuse',
    /^\s*(?:no(?:pe|t really| way)?|nah|meh|neither|forget it|never ?mind)\b|^\s*nothing(?: at all| now)?(?=\s*(?:[,.!]|$))|\bnot (?:for me|(?:to )?my (?:style|taste|thing|cup of tea))\b|\b(?:it|this|that)(?:'s| is| looks) (?:really |so |just )?(?:ugly|awful|terrible|horrible|boring)\b|\b(?:none|neither)(?: of (?:them|those|these|the two|both))?\b|\bnot (?:right now|now|yet|at this time|at the moment|today|really|interested|any of (?:them|these|those))\b|\bi (?:don't|do not|won't|wouldn't) (?:want|need|like) (?:(?:you )?to (?:do|make|book|reserve|purchase|buy|proceed|go|see|know)\b[^.;!?\d]*|you to\b|that|it|any|either)\b(?: of (?:them|those|these))?|(?<!一点)都不(?:要|喜欢|行|好(?![看听吃用穿玩笑]))|^\s*(?:我)?(?:不太|不怎么|不是很|不)喜欢(?:这个|它|这些)?了?(?=[,.!，。！\s]|$)|^\s*不(?:要|用|是|行|了|需要)?了?(?=[,.!，。！\s]|$)|没有喜欢的|算了/i,
  ],
  [
    'accept',
    new RegExp(
      String.raw`\b(?:yes|yeah|yep|yup|noted|got it|i see|(?:it|that) (?:sure|certainly|definitely) is|sure(?: thing)?|ok(?:ay)?|all ?right|absolutely|definitely|of course|understood|please do|(?:please )?(?:go ahead|proceed|continue)|let's (?:do|go with) (?:it|that|this)|(?:thats|(?:that|this|it|everything)(?: one| place| \w+)?)(?:'s| is| are|'ll be| will be| would be| should be| sounds| seems| looks)(?: (?:like|just|really|very|quite|so|pretty|absolutely|all|an?))* ${praise}(?: (?:idea|choice|one|option))?(?: (?:to|for|with) me)?|(?:please )?(?:make|confirm|complete|place) (?:the|a|my|this|that) (?:reservation|booking|purchase|order|appointment)(?: for me)?(?: now)?|you got it|(?:please )?(?:book|reserve|buy|play|order|take) (?:it|that|this)(?: one)?(?: for me)?(?: now)?|(?:what an? )?${praise} (?:idea|choice|option)|i (?:really |do |quite |just )*(?:like|love) (?:it|this|that)|that (?:works|would work|will do|should work|one works)(?: for me)?|sounds (?:really |very |quite |pretty |so )?${praise}(?: (?:to|for|with) me)?|^\s*${praise})\b|(?<![你您不])好的?(?:吧|呀)?(?![看听吃用穿玩笑])|可以的?|行(?:吧)?|没错|是的|^\s*(?:对|嗯)+|就(?:这个|它)(?:吧|了)?`,
      'i',
    ),
  ],
  ['greet', actPatterns.greet],
  ['help', actPatterns.help],
]

/** The acts where nothing else is said; empty where something is. */
export function onlySocial(text: string): readonly SocialAct[] {
  const found: SocialAct[] = []
  let rest = text
  for (const [act, pattern] of phrases) {
    // A phrase may be said twice: 'yes, please do'.
    for (let round = 0; round < 3 && pattern.test(rest); round++) {
      rest = rest.replace(pattern, ' , ')
      if (!found.includes(act)) found.push(act)
    }
  }
  return found.length > 0 && hasNoContent(rest) ? settled(found) : []
}

/** An act beside something else that was said. */
export function socialBeside(text: string): SocialAct | undefined {
  return (['bye', 'thank', 'greet'] as const).find(kind => actPatterns[kind].test(text))
}

/** 'No, that's all' ends rather than refuses; 'no thanks' refuses rather than thanks. */
function settled(found: readonly SocialAct[]): readonly SocialAct[] {
  if (found.includes('bye')) return found.filter(act => act !== 'refuse' && act !== 'help').reverse()
  if (found.includes('refuse')) return ['refuse']
  return [...found].reverse()
}

function hasNoContent(text: string): boolean {
  return translateChinese(text.toLowerCase()).every(
    token => isMark(token) || stopWords.has(token.text) || stopWords.has(token.norm) || token.norm === 'not',
  )
}
