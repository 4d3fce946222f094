/** English words that say nothing of an item by themselves. Every other word must come from a fact or a wish. */

const words = `
a an the this that these those it its they them their there here i me my we us our you your yours he she who which what how when where why
is are was were be been being am isn't aren't do does did don't doesn't didn't has have had can could would should will may might shall must
and or but nor so as if though although because since while then than whether both either neither each all any some none no not nothing never without
of in on at to from for with by about into onto over under within below above between around near nearest nearer against up down out off past beyond through before
again also too just only even still yet quite rather really indeed perhaps simply likely therefore however instead otherwise apart
one two first second third other others another same next last more less further rest whole single few
item items thing things choice choices option options suggestion suggestions pick list place places part parts kind kinds point points way side department departments catalogue catalog range record records price prices
budget limit wish wishes request requests words situation taste tastes mind score likeness variety hand everything anything something score's
like likes liked look looks looking looked find finds finding found fit fits fitting suit suits suiting suited meet meets meeting match matches matching matched
want wants wanted ask asks asked asking said say says saying mention mentions mentioned tell tells describe described name named call called know known note noted
come comes came coming go goes put puts set sets start starts stay stays keep keeps keeping give gives given let make makes made making take takes took
cost costs costing priced weigh weighs run runs mean means show shows shown see seen list listed lists chose chosen choose counted counts count keeps left leave leaves
recommend recommends recommended
differ differs difference differences compare compared compares comparing comparison lies loses lose missing misses miss lacks lack
conditions section tagged taught directed mood carry carries few suggest suggests aside number rated cheaper cheapest dearer dearest expensive lower lowest higher highest
close closer closest near well enough exactly precisely right yes sorry please thank thanks hello
would-be which's it's that's here's there's i'd i'll i've you'd you'll you've we've let's
i.e e.g including includes include plus together along itself yourself matter matters important help helps helpful happy glad
color colour colors colours size sizes material materials pattern gender feature features style brand category genre detail details
`
const neutral = new Set(words.trim().split(/\s+/))

/** Idioms whose words would not stand alone. */
export const neutralIdioms: readonly RegExp[] = [
  // What a sentence begins with so that it opens unlike the one before.
  /^(?:to be exact|in short),/gi,
  // The numbers are looked at as such.
  /\b(?<=\d[\d.,]*\s?)(?:g|kg|litres?|pages|minutes|hours|BPM)\b(?: (?:long|in (?:weight|capacity)|of battery))?/gi,
  /\bgood for (?=\d)/gi,
  /\breleased on (?=\d)/gi,
  /\bthen comes\b/gi,
  /(?<=\b(?:no|more) [^;]*)\bfor adults\b/gi,
  /\bis still set aside\b/gi,
  /what (?:matters most|counted)(?: to you)?/gi,
  /\bin (?:everything )?(?:on|its) record\b/gi,
  /\b(?:this|it) came from\b/gi,
  /\ba little variety\b/gi,
  /\bshall i (?:compare|look for|leave)[^?]*\?/gi,
  /\b(?:would you like|what would you like to change|which of your wishes could give way)[^?]*\?/gi,
  /\b(?:is there something else|what else could help)[^?]*\?/gi,
  /\bi will narrow it down\b/gi,
  /\bhad to give way\b/gi,
  /\bsomething different from what you have seen\b/gi,
  /\bbeing less known\b/gi,
  /\bthere for a little variety\b/gi,
  /\bto your words\b/gi,
  /\bmuch like your (?:picture|recording)\b/gi,
  /\bby its (?:picture|recording)\b/gi,
  /\bsuited to your situation\b/gi,
  /\bthe same in\b/gi,
  /\b(?:most|least) expensive\b/gi,
  /\bat (?:most|least)\b/gi,
]

/**
 * @example
 * isNeutral('costs') // true
 */
export function isNeutral(word: string): boolean {
  return neutral.has(word) || neutral.has(word.replace(/['’]s$/, ''))
}
