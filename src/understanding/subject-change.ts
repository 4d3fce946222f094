/** What an utterance ends: corrections replace, a new kind of thing is a new subject. */
import type { DialogueAct, ReadingState } from '../contracts/understanding.js'
import type { Facet, Wish } from '../contracts/wish.js'
import type { ValueMatch } from './match-values.js'

/** What was said before was a slip, not a wish of its own. */
const slip =
  /\b(?:i (?:meant|mean)|correction|sorry|oops|whoops|my (?:mistake|bad)|(?:no,? )?wait)\b|^\s*no,(?! thank)|我是说|应该是|说错|不好意思|抱歉|搞错|不对/i
const correction =
  /\b(?:actually|i meant|i mean|correction|sorry|rather|instead|make (?:it|that)|change (?:it|that|the)|no wait|not .{1,30} but)\b|其实|不对|我是说|应该是|改[成为要]|换[成个]|还是/i
const addition = /\b(?:also|as well|too|and also|in addition|plus)\b|还要|也要|另外|以及/i

/** A kind of thing that was not asked for before starts a new subject, unless the sentence corrects the old one. */
export function isNewSubject(text: string, wishes: readonly Wish[], state: ReadingState): boolean {
  const before = kindsOf(state.wishes)
  const now = kindsOf(wishes)
  if (now.length === 0) return state.wishes.length > 0 && forSomeone.test(text)
  if (before.length === 0) return false
  const overlap = now.some(value => before.some(other => related(value, other)))
  return !overlap && !slip.test(text)
}

/** 'Forget the kettle': what belonged to it ends with it. */
export function endsKind(acts: readonly DialogueAct[], { wishes }: ReadingState): boolean {
  const kinds = kindsOf(wishes)
  return acts.some(({ type, ...act }) => type === 'withdraw' && 'value' in act && act.value !== undefined && kinds.includes(act.value))
}

/** Whatever it may be, for another: the kind of thing is open again. */
const forSomeone =
  /\b(?:something|anything|an? (?:gift|present)) (?:nice |good |small |cheap |else )?for (?:my|our|an?|his|her|their) (?!self\b)\p{L}+|给(?:我(?:的|家)?)?\p{Script=Han}{1,4}(?:买|挑|选|找)(?:点|个|些|一个|一份)?(?:什么|东西|礼物)|送(?:给)?(?:我(?:的|家)?)?\p{Script=Han}{1,4}的(?:生日|新年|圣诞|节日)?(?:礼物|东西)/iu

/** No man's and no woman's thing. */
const creature =
  /\bfor (?:my|our|an?|the|his|her|their) (?:\w+ )?(?:cats?|dogs?|kittens?|pupp(?:y|ies)|pets?|hamsters?|rabbits?|birds?|parrots?|horses?|pony|fish|turtles?|guinea pigs?)\b|(?:给|为)(?:我|你|他|她)?(?:的|家)?(?:小)?(?:猫咪?|狗狗?|宠物|兔子?|仓鼠|鸟|乌龟)/i
const personal = /^(?:gender|sex|audience|department_gender|age_group)$/i

const pointsBack =
  /\bthere\b(?! (?:is|are|was|were)\b)(?<!\b(?:is|are) there)|\bin (?:that|the same) (?:city|area|town|place)\b|\b(?:nearby|in the area)\b|(?:在|去|到)?(?:那里|那边|那儿|当地)|附近/i
const places = /^text$|city|location|area|region|country|destination|where|town|place/i

/**
 * Facets that outlive a change of subject: who asked for a hotel in Sydney and asks for attractions means those of Sydney.
 *
 * @param isPlace whether the catalogue knows these words as a place
 */
export function keptFacets(text: string, { wishes }: ReadingState, isPlace: (value: string) => boolean): Facet[] {
  const facets = [...new Set(wishes.map(({ facet }) => facet))].filter(facet => places.test(facet))
  if (pointsBack.test(text)) return facets
  const words = wishes.filter(({ facet, polarity }) => facet === 'text' && polarity === 'want')
  const areAllPlaces = words.length > 0 && words.every(({ values }) => values.every(value => isPlace(String(value))))
  return facets.filter(facet => facet !== 'text' || areAllPlaces)
}

/** Facets whose earlier wishes end: a corrected facet also ends what was avoided of it. */
export function replacedFacets(text: string, wishes: readonly Wish[], state: ReadingState): Facet[] {
  const stated = new Set(wishes.filter(wish => wish.polarity === 'want').map(wish => wish.facet))
  const corrects = correction.test(text) || slip.test(text)
  if (addition.test(text) && !corrects) return []
  // A thing of another name is also of another department.
  const category = stated.has('category') || stated.has('title') ? ['category', 'title'] : []
  const corrected = corrects ? [...stated].filter(facet => facet !== 'text') : []
  const held = new Set(state.wishes.map(wish => wish.facet))
  const ofPeople = creature.test(text) ? [...held].filter(facet => personal.test(facet)) : []
  return [...new Set([...category, ...corrected, ...ofPeople])].filter(facet => held.has(facet))
}

/** 'I said hiking, not running' ends the wish for running shoes. */
export function contradictedFacets(matches: readonly ValueMatch[], { wishes }: ReadingState): Facet[] {
  const denied = matches.filter(({ negated }) => negated).flatMap(({ senses }) => senses)
  const isDenied = (wish: Wish) =>
    denied.some(({ facet, values }) => facet === wish.facet && wish.values.every(value => values.includes(String(value))))
  return wishes.filter(wish => wish.polarity === 'want' && wish.facet === 'category' && isDenied(wish)).map(({ facet }) => facet)
}

/** Departments, and kinds that titles name. */
function kindsOf(wishes: readonly Wish[]): string[] {
  return wishes.filter(wish => /^(?:category|title)$/.test(wish.facet) && wish.polarity === 'want').flatMap(wish => wish.values.map(String))
}

function related(left: string, right: string): boolean {
  const [one, other] = [left.toLowerCase(), right.toLowerCase()]
  return one === other || one.includes(other) || other.includes(one)
}
