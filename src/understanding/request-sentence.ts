/** Sentences that ask for items, told apart from those that ask for a fact: 'find me a house rated 4.3' against 'what is its rating?' */

const definite = 'me|us|the|its|their|his|her|that|this|those|these|it|them|what|if|whether|how|who|when|where|which|more|about|out'
const searching = new RegExp(
  String.raw`\b(?:find|search(?:ing)?(?: for)?|look(?:ing)?(?: for| up)|show|recommend|suggest|book|rent|buy|reserve)(?: (?:me|us|out|up|for|another|one))*\s+(?!(?:${definite})\b)[\p{L}\d]`,
  'iu',
)
const wanting =
  /\b(?:i|we)(?: would|'d| really| do)* (?:want|like|need)(?: to (?:find|see|book|rent|buy|get|watch|hear|stay|eat|listen|go)(?: (?:to|in|at))?)? (?:an?|some|any|another)\b(?! (?:idea|phone|address|price|rating))/i
/** 'It should be rated 3.9.' */
const demanding = /\b(?:should|must|needs? to|has to|have to)(?: also)? (?:be|have|offer|include|come with)\b[^?？]*$/i
const chinese = /(?:找|搜索?|推荐|想要|想买|给我看|来)(?:一?[些个家部本首件双款间套种台只]|.{0,20}(?:以上|以下|以内))/

/** @example isRequest('find me a house rated 4.3') // true */
export function isRequest(sentence: string): boolean {
  return searching.test(sentence) || wanting.test(sentence) || demanding.test(sentence) || chinese.test(sentence)
}

/** The text without the sentences that ask for items. */
export function withoutRequests(text: string): string {
  return text
    .split(/(?<=[.!?;。！？；])\s+|(?<=[。！？；])/)
    .filter(sentence => !isRequest(sentence))
    .join(' ')
}
