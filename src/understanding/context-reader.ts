/** Time, weather, occasion and recipient, inferred from the words. What is inferred is said aloud and can be denied. */

const cues: readonly { readonly key: string; readonly value: string; readonly pattern: RegExp }[] = [
  { key: 'weather', value: 'rain', pattern: /\b(?:rain|rainy|raining|wet weather|drizzle|monsoon)\b|下雨|雨天|雨季/i },
  { key: 'weather', value: 'snow', pattern: /\b(?:snow|snowy|icy|blizzard)\b|下雪|雪地/i },
  { key: 'weather', value: 'cold', pattern: /\b(?:cold|freezing|chilly)\b|寒冷|冷天/i },
  { key: 'weather', value: 'hot', pattern: /\b(?:hot (?:day|weather|summer)|heat ?wave)\b|炎热|大热天/i },
  { key: 'season', value: 'winter', pattern: /\bwinter\b|冬[天季]/i },
  { key: 'season', value: 'summer', pattern: /\bsummer\b|夏[天季]/i },
  { key: 'season', value: 'spring', pattern: /\bspring(?:time)?\b(?! water)|春[天季]/i },
  { key: 'season', value: 'autumn', pattern: /\b(?:autumn|in (?:the )?fall)\b|秋[天季]/i },
  { key: 'occasion', value: 'birthday', pattern: /\bbirthday\b|生日/i },
  { key: 'occasion', value: 'wedding', pattern: /\bwedding\b|婚礼|结婚/i },
  { key: 'occasion', value: 'christmas', pattern: /\b(?:christmas|xmas)\b|圣诞/i },
  { key: 'occasion', value: 'anniversary', pattern: /\banniversary\b|纪念日/i },
  { key: 'occasion', value: 'commute', pattern: /\bcommut(?:e|ing)\b|通勤|上下班/i },
  { key: 'occasion', value: 'party', pattern: /\bparty\b|聚会|派对/i },
  { key: 'occasion', value: 'valentine', pattern: /\bvalentine'?s?\b|情人节/i },
  { key: 'occasion', value: 'graduation', pattern: /\bgraduation\b|毕业/i },
  { key: 'occasion', value: 'new year', pattern: /\bnew year'?s?\b|新年|春节|过年/i },
  { key: 'place', value: 'beach', pattern: /\bbeach\b|海边|沙滩/i },
  { key: 'place', value: 'office', pattern: /\b(?:the|my|an) office\b|\bat work\b|办公室|上班/i },
  { key: 'place', value: 'gym', pattern: /\b(?:the|my) gym\b|健身房/i },
  { key: 'place', value: 'mountains', pattern: /\b(?:the )?mountains?\b(?! bike)|山里|山上|爬山/i },
  { key: 'place', value: 'school', pattern: /\b(?:at|for|to) school\b|学校|上学/i },
  { key: 'place', value: 'home', pattern: /\bat home\b|家里|在家/i },
  { key: 'time', value: 'weekend', pattern: /\bweekends?\b|周末/i },
  { key: 'time', value: 'evening', pattern: /\b(?:evenings?|tonight)\b|晚上(?!好)|今晚/i },
  { key: 'time', value: 'morning', pattern: /\b(?<!good )mornings?\b|早上(?!好)|早晨/i },
  {
    key: 'purpose',
    value: 'gift',
    pattern:
      /\b(?:gift|present for|as a present|(?:an?|the|birthday|christmas|anniversary|wedding) present(?! for)(?!\s+\w+ing))\b|礼物|送给?(?=我|他|她|女|男|妈|爸|朋友|老)/i,
  },
  { key: 'recipient', value: 'girlfriend', pattern: /\bgirlfriend\b|女朋?友/i },
  { key: 'recipient', value: 'boyfriend', pattern: /\bboyfriend\b|男朋?友/i },
  { key: 'recipient', value: 'wife', pattern: /\b(?:my|our|his|her|their) wife\b|老婆|妻子/i },
  { key: 'recipient', value: 'husband', pattern: /\b(?:my|our|his|her|their) husband\b|老公|丈夫/i },
  { key: 'recipient', value: 'mother', pattern: /\b(?:my|our|his|her|their) (?:mother|mum|mom)\b|妈妈|母亲|我妈|老妈/i },
  { key: 'recipient', value: 'father', pattern: /\b(?:my|our|his|her|their) (?:father|dad)\b|爸爸|父亲|我爸|老爸/i },
  { key: 'recipient', value: 'daughter', pattern: /\b(?:my|our|his|her|their) daughter\b|女儿/i },
  { key: 'recipient', value: 'son', pattern: /\b(?:my|our|his|her|their) son\b|儿子/i },
  { key: 'recipient', value: 'nephew', pattern: /\b(?:my|our|his|her|their) nephews?\b|侄子|外甥(?!女)/i },
  { key: 'recipient', value: 'niece', pattern: /\b(?:my|our|his|her|their) nieces?\b|侄女|外甥女/i },
  { key: 'recipient', value: 'friend', pattern: /\bfor (?:a|my) friend\b|送朋友/i },
]

/** @example readContext('boots for my rainy commute') // { weather: 'rain', occasion: 'commute' } */
export function readContext(text: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const { key, value, pattern } of cues) if (!(key in found) && pattern.test(text)) found[key] = value
  return found
}

/** The words of the text that say something of its context, so that no model need read them. */
export function contextWords(text: string): string {
  return cues.flatMap(({ pattern }) => pattern.exec(text)?.[0] ?? []).join(' ')
}
