/** What a person says of themselves and not of the thing: 'I weigh 80 kilos', 我身高180. */

const unit =
  '(?:kgs?|kilos?|kilograms?|pounds?|lbs?|stones?|cm|centimet(?:re|er)s?|met(?:re|er)s?|m|feet|foot|ft|inch(?:es)?|years?(?:[- ]old)?)'
const who = String.raw`(?:i|he|she|we|they|my \w+)`
const patterns: readonly RegExp[] = [
  new RegExp(String.raw`\b${who}(?: only| about)? weighs? (?:about |around |roughly )?\d+(?:\.\d+)? ?${unit}?\b`, 'gi'),
  new RegExp(
    String.raw`\b${who}(?:'m|'s|'re| am| is| are) (?:about |around |roughly )?\d+(?:\.\d+)? ?${unit}(?: (?:tall|heavy|old))?\b`,
    'gi',
  ),
  /(?:我|他|她)?(?:体重|身高)(?:是|有|大概|大约)*\d+(?:\.\d+)?(?:公斤|千克|斤|厘米|公分|米|cm|kg)?/gi,
  // Whom it is for; no kind of film.
  /\bfor (?:the|my|our|all the|a) (?:whole |entire |big )?family\b|(?:全家(?:人)?|一家人)(?:一起)?/gi,
]

/** Blanked, so that places in the text stay. @example withoutPersonalFacts('I weigh 80 kilos, which tent?') // '                 , which tent?' */
export function withoutPersonalFacts(text: string): string {
  return patterns.reduce((rest, pattern) => rest.replace(pattern, said => ' '.repeat(said.length)), text)
}
