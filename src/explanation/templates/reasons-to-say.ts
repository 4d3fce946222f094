/** Which reasons of an item are said now: the weightiest first, none that was said lately, and facts of the record where that leaves little. */
import type { Reason, Recommendation } from '../../contracts/recommendation.js'
import { itemValues } from '../item-values.js'
import type { Voice } from '../voice.js'
import { denialsLast } from '../words/denials-last.js'
import { type FacetKind, facetKind } from '../words/facet-kind.js'
import { factPhrase } from '../words/fact-phrase.js'
import { isSpeakable } from '../words/is-speakable.js'
import { isUnlike } from '../words/is-unlike.js'
import { itemTitle } from '../words/item-name.js'
import { reasonKey, reasonPhrase } from '../words/reason-phrase.js'
import { asBoolean, valueWords } from '../words/value-words.js'

export interface SaidReason {
  /** What is said, whatever the words: to be left out for a while. */
  readonly key: string
  /** What follows 'it is'. */
  readonly phrase: string
}

const mostReasons = 4
/** Fewer than these are filled up with facts. */
const enough = 2

/** Facts worth saying unasked, the best first. Never the brand: it is the merchant's free text, and says least. */
const worthSaying: readonly FacetKind[] = [
  'feature',
  'material',
  'rating',
  'mood',
  'activity',
  'genre',
  'creator',
  'director',
  'cast',
  'teacher',
]

/** Its department, or the kind that its title names. */
const isOfKind = ({ wish }: Reason): boolean => wish?.facet === 'category' || (wish?.facet === 'title' && wish.polarity === 'want')

/** That a jacket is a jacket is no reason, unless it is all there is to the weightiest part. */
function isEmpty(reason: Reason, { reasons }: Recommendation): boolean {
  const others = reasons.filter(other => other !== reason && other.kind !== 'misses' && !isOfKind(other))
  const isLeading = reasons[0]?.part === reason.part && !others.some(({ part }) => part === reason.part)
  return isOfKind(reason) && others.length > 0 && !isLeading
}

const saidKey = ({ phrase }: SaidReason): string => `said:${phrase}`

/** Whether any of the keys that a text left ({@link saidKeys}) is of a reason or a fact. */
export function isReasoned(keys: readonly string[]): boolean {
  return keys.some(key => key.startsWith('said:'))
}

function freshFacts({ item, reasons }: Recommendation, { language }: Voice, previous: ReadonlySet<string>): SaidReason[] {
  const known = new Set(reasons.map(({ fact }) => fact.property))
  const title = itemTitle(item, language).toLowerCase()
  const facts = worthSaying.flatMap(kind =>
    Object.keys(item.attributes)
      .filter(facet => facetKind(facet) === kind && !known.has(facet))
      .flatMap(facet => {
        const value = itemValues(item, facet).find(
          candidate => isSpeakable(facet, candidate) && !title.includes(valueWords(facet, candidate, language).toLowerCase()),
        )
        return value === undefined || asBoolean(value) !== undefined
          ? []
          : [{ key: `fact:${facet}`, phrase: factPhrase(facet, value, language) }]
      }),
  )
  return facts.filter(fact => !previous.has(fact.key) && !previous.has(saidKey(fact)))
}

/** A person's new wish or situation is answered though the same words were said of another item. */
function isSaidAlready(said: SaidReason, { wish, part }: Reason, previous: ReadonlySet<string>): boolean {
  const isAsked = part === 'context' || (wish !== undefined && wish.source !== 'context')
  return previous.has(said.key) || (!isAsked && previous.has(saidKey(said)))
}

/**
 * @param previous Keys of what was said with the last lists ({@link saidKeys}).
 * @returns Empty where neither reasons nor facts are left.
 *
 * @example
 * reasonsToSay(recommendation, voice) // [{ key: 'meets:color:want:Black', phrase: 'black' }, …]
 */
export function reasonsToSay(recommendation: Recommendation, voice: Voice, previous: ReadonlySet<string> = new Set()): SaidReason[] {
  const { reasons, item } = recommendation
  const told = reasons
    .filter(reason => reason.kind !== 'misses' && !isUnlike(reason) && !isEmpty(reason, recommendation))
    .flatMap(reason => {
      const said = { key: reasonKey(reason), phrase: reasonPhrase(reason, item, voice.language) }
      return isSaidAlready(said, reason, previous) ? [] : [said]
    })
  const missing = Math.max(0, enough - told.length)
  const all = [...told, ...freshFacts(recommendation, voice, previous).slice(0, missing)]
  const unique = all.filter(({ phrase }, place) => all.findIndex(other => other.phrase === phrase) === place)
  return denialsLast(unique.slice(0, voice.style === 'brief' ? enough : mostReasons), ({ phrase }) => phrase)
}

/** Each by what it says and by its words. */
export function saidKeys(reasons: readonly SaidReason[]): string[] {
  return reasons.flatMap(reason => [reason.key, saidKey(reason)])
}
