/** What a clause feels towards what it speaks of: 'loved it', 'not my cup of tea', 没意思; nothing where it asks, supposes or has not met it. */

export type Feeling = 'like' | 'dislike'

const degree =
  '(?:(?:really|very|quite|so|pretty|just|also|all|such|actually|absolutely|too|that|always|truly|rather|totally|definitely|especially|both|still|much|all that|as) )*'
const good =
  '(?:good|great|nice|lovely|perfect|beautiful|pretty|cool|awesome|amazing|fantastic|excellent|brilliant|wonderful|hilarious|funny|fun|incredible|superb|outstanding|fabulous|terrific|classics?|iconic|entertaining|enjoyable|the best|one of the best|interesting|solid|decent|fine|sweet|cute|spectacular|impressive|stunning|my (?:all[- ]time )?fav(?:ou?rites?|es?|s)?)'
const bad = String.raw`(?:bad|awful|terrible|horrible|boring|dull|ugly|hideous|stupid|dumb|lame|worst|overrated|disappoint(?:ing|ed|ment)|dissapoint\w*|annoying|silly|meh|cheap[- ]looking|gross|trash|garbage|pointless|mediocre|weird|not for me)`
const fond = '(?:like|liked|love|loved|loves|likes|enjoy|enjoyed|enjoys|adore|adored|fancy|prefer|dig)'
const not = "(?:not|n['’]?t|never|no|didnt|dont|doesnt|wasnt|isnt|arent|werent|cant)"
/** What a thing did to somebody, or what somebody did with it. */
const badTurns = String.raw`\b(?:puts?|bored|bores|sent|lulled) me (?:right |straight )?(?:to (?:sleep|death|tears)|out)\b|\bbored me\b(?! (?:not|neither))|\b(?:fell|falling|nearly fell|dozed) (?:asleep|off)\b|\bwaste of (?:time|money|my time|an evening)\b|\b(?:walked out|gave up|turned (?:it|that) off|switched (?:it|that) off|stopped (?:watching|reading|listening))\b|\b(?:did nothing for|let) me(?: down)?\b|睡着|浪费(?:时间|钱)|弃(?:剧|书|片)了?`
const goodTurns = String.raw`\b(?:could|can) (?:watch|read|listen to|see|hear|wear) .{0,40}?\b(?:every (?:single )?(?:day|night|week|year)|again and again|over and over|all day|forever|a (?:hundred|thousand|million) times|on repeat)\b|\b(?:can['’]?t|couldn['’]?t) (?:stop (?:watching|reading|listening|laughing)|put (?:it|that) down)\b|\b(?:blew me away|made my day|never gets? old|holds? up)\b|百看不厌|停不下来`
const person = String.raw`(?:i|we|he|she|they|my \w+|kids|everyone|us)`

/** Asked, supposed or meant for another: no judgement. */
const noJudgement =
  /\b(?:if|whether|in case|unless|wonder(?:ing)?) (?:i|we|you|he|she|they|it|my \w+)\b|^\s*(?:so |and |but |ok(?:ay)?,? |oh,? )*(?:do|did|have|has|is|was|are|were|would|will|can|could|does|what|who|which|how|when|where|why)\b(?=.*\?)|\b(?:do|did|would|have|are|were) you\b|\byou(?:['’]d| would| might| may|['’]ll)? (?:also )?(?:like|love|enjoy)|\b(?:i|we)(?:['’]d| would) like (?:to|an?|some|something|more)\b|\blooking for\b|如果|要是|吗$|怎么样|好不好/i
/** What somebody owns already is neither praised nor blamed. */
const owned = /\balready (?:has|have|had|owns?|got|bought|read|seen|watched)\b(?! to\b)|已经(?:有|买|看过|读过)了?/i
const blame = new RegExp(
  [
    badTurns,
    String.raw`\b\w*${not}\b (?:\w+ ){0,2}?(?:really |quite |particularly |even |too |very |all )*(?:${fond}|care (?:too much |much )?(?:for|about)|want|need)\b`,
    String.raw`\b\w*${not}\b (?:be |been |exactly )?(?:really |too |very |much |huge |that |so |all that |a )*(?:(?:big|huge|great|real) )?(?:fan|fond|into|crazy about|keen|interested|impressed)\b`,
    String.raw`\b\w*${not}\b (?:really |exactly |quite )?(?:my|our|his|her) (?:thing|type|style|taste|favou?rites?|cup of tea|jam|kind|favs?|faves?)\b`,
    String.raw`\b\w*${not}\b (?:really |exactly |quite |one )*(?:for|to) (?:me|us)\b(?! to\b)`,
    String.raw`\b\w*${not}\b ${degree}(?:an? )?${good}\b`,
    String.raw`\b(?:hated?|hates|dislike[ds]?|despise[ds]?|detest(?:ed)?|can(?:no|['’])?t stand|couldn['’]?t (?:stand|finish|get (?:into|through)))\b`,
    String.raw`\b(?:is|was|are|were|looks?|looked|seems?|seemed|found (?:it|that|them)|thought (?:it|that|they)(?: was| were)?|['’]s|kind of|a bit|a little|so|really|one of the|just) ${degree}(?:an? |the |one of the )?(?:bit |little )?${bad}\b`,
    String.raw`^\s*(?:meh|ugh|yuck|boo|nah)\b|\bleast favou?rites?\b`,
    String.raw`\b(?:no to|none of (?:the|those|these)|neither|nor (?:the|those|these)|without the|anything but the)\b|^(?:not|and not) (?:the|that|this|those|these|number|#)|\bnot (?:the|that one|this one|those|these|number|#)\b(?! (?:best|worst))`,
    '不(?:太|怎么|是很|是特别|大|够)?(?:喜欢|好看|爱|想要|好听|好笑|感兴趣)|讨厌|没(?:什么)?意思|无聊|难看|太?丑|不(?:要|想要)(?:第|这|那|最后|前)|不是我的菜|看不下去|失望|烂片|太差|不怎么样|(?:都|全都?)不要|就算了|还是算了|[个款双件本条张些部只顶](?:我|就)?不(?:要|行|好|想要)(?!太)(?=了?[，。,.！!\\s]|了?$)',
  ].join('|'),
  'i',
)
const praise = new RegExp(
  [
    goodTurns,
    String.raw`\b${person}(?:['’](?:ve|d|m))? (?:(?:have|had|do|did|would|both|all|am|are) )?${degree}${fond}\b`,
    String.raw`^\s*(?:oh |yes |yeah |yea |and |also |but |really |absolutely |i )*${fond}(?! to\b)\b`,
    String.raw`\b(?:fan of|fond of|obsessed with|crazy about|can['’]?t get enough|loving|favou?rites?|fav|fave|faves)\b`,
    String.raw`\b(?:is|was|are|were|looks?|looked|seems?|sounds?|['’]s|been|thought (?:it|that|they|those)(?: was| were)?|found (?:it|that|them)) ${degree}(?:an? |the |like (?:an? )?)?${degree}${good}\b`,
    String.raw`\b(?:an? )?(?:${good}) (?:(?:old|little|funny|family|horror|scary|action|kids?) )?(?:movies?|films?|ones?|choices?|picks?|books?|flicks?|shows?|suggestions?|recommendations?|idea)\b`,
    String.raw`^\s*(?:nice|lovely|perfect|great|awesome|brilliant)\b|\bmust[- ]see\b|\b(?:exactly|just) what (?:i|we)(?:['’]m| am| was| were|['’]re| are)? (?:want(?:ed)?|need(?:ed)?|looking for)\b|\bthe one\b(?=\s*$)|\b(?:i'?ll|i will) (?:take|have(?! to\b)|go (?:for|with))\b`,
    // Who means to see it leans towards it.
    String.raw`\b(?:i['’]?ll|i will|i['’]?m going to|gonna|have to|need to|want to|like to|love to|hoping to|plan to|meaning to|should|may|might) (?:\w+ )?(?:check(?: it| that| this| them| those| these| both| \w+)* out|watch|look (?:it|that|this|them|those) up|look (?:for|into)|try|see|read|rent|give (?:it|that|them)|look at) ?(?:it|that|this|them|those|these|both|one)?\b`,
    String.raw`\bon my list\b|\badd (?:it|that|them)\b`,
    '喜欢|不错|很好|挺好|真好|好看|好听|精彩|漂亮|就要|满意|想要这|太?棒|爱(?:看|死|上)|经典|值得|想看|(?:会|要)去看',
  ].join('|'),
  'i',
)

/** Not met yet: 'haven't seen it' judges nothing. Where nothing else is said, so it stays. */
const unmet =
  /\b\w*(?:n['’]?t|not|never|nor)\b (?:\w+ ){0,2}?(?:seen|saw|see|heard|watched|read|tried|familiar)\b|\bnever (?:seen|saw|heard|watched|read|tried)\b|没(?:有)?(?:看|听|读|试)(?:说)?过/gi

/** 'I don't hate it', and what is only less good than another: neither praise nor blame. */
const lukewarm =
  /\b\w*(?:not|n['’]t|never) (?:(?:really|exactly|actually|quite) )?(?:hate|dislike|mind|despise|detest)\b|\b(?:not|n['’]t) (?:quite |nearly |really )?as \w+(?: \w+)? as\b|不(?:讨厌|反感)/gi
/** Blame that is denied is praise: 'not bad at all'. */
const notBad =
  /\b\w*(?:not|n['’]t|never) (?:(?:too|so|that|half|at all|really|actually) )*(?:bad|awful|terrible|boring|ugly|disappoint(?:ing|ed))\b|\b(?:no|zero) complaints\b|不(?:赖|难看|无聊)/gi

/** Named as an example of what is wanted: 'something like X', 'films similar to X'. */
const example =
  /(?:\b(?:\w+thing|stuff|more|ones?|(?!(?:does|was|is|has|kids|parents|friends)\b)\w{3,}s|movie|film|book|comedy) (?:\w+ )?like|^\W*(?:or |maybe |and )*like|\bsimilar to|\balong the lines of|\bin the vein of) X\b/
const counterexample = /\b(?:not(?:hing)?|n['’]t want) (?:\w+ ){0,2}?(?:like|similar to) X\b/

/**
 * The feeling that a clause states; X stands for a title in it.
 *
 * @example feelingIn('was not my cup of tea') // 'dislike'
 */
export function feelingIn(clause: string): Feeling | undefined {
  if (counterexample.test(clause) || example.test(clause)) return counterexample.test(clause) ? 'dislike' : 'like'
  if (noJudgement.test(clause) || isOwned(clause)) return undefined
  const said = clause.replace(unmet, ' ').replace(lukewarm, ' ').replace(notBad, ' is good ')
  if (blame.test(said)) return 'dislike'
  return praise.test(said) ? 'like' : undefined
}

/** True where the clause says only that somebody has it: 'she already has that one'; 'I already own it and love it' judges. */
export function isOwned(clause: string): boolean {
  return owned.test(clause) && !praise.test(clause.replace(owned, ' ')) && !blame.test(clause)
}

/** True where the clause says that nothing can be judged: not met, only asked about, neither liked nor hated. */
export function leavesOpen(clause: string): boolean {
  return noJudgement.test(clause) || [unmet, lukewarm].some(pattern => clause.search(pattern) >= 0)
}

/** What is felt for something of its own: 'I love comedies', 'not a fan of Orlando Bloom' judge nothing that was named before. */
const ownObject = new RegExp(
  String.raw`(?<!(?:\b(?:sounds?|looks?|seems?|feels?|more|something|anything|much|would)|['’]d) )\b(?:${fond}|hate[ds]?|dislike[ds]?|(?:fan|fond) of|care for|into|stand) (?!(?:it|you|that|this|them|those|these|both|all|either|any|one|everything|every|what|how|the|X|to|so|more|very|too|a lot|as well|already|here|number|option|and|but|or|most|because|since|when|from|in|for|with|\d)\b)[\p{L}]{2,}`,
  'iu',
)

/** @example judgesAnother('I love comedies') // true */
export function judgesAnother(clause: string): boolean {
  return ownObject.test(clause)
}
