/** The dialogue acts of an utterance, and whether its values are wishes or belong to an act. */
import type { DialogueAct, ReadingState } from '../contracts/understanding.js'
import { actPatterns } from './act-patterns.js'
import { type ActReading, type ActRequest, empty, only } from './act-reading.js'
import { comparesWith, readAdjustments } from './adjustments.js'
import { answerQuestion } from './answer-question.js'
import { readAboutItems } from './item-questions.js'
import type { MatchedTokens, ValueMatch } from './match-values.js'
import { readNotThat } from './not-that.js'
import { pointedAt, shownItems } from './pointing.js'
import { readReactions } from './reactions.js'
import { referToShown, wordsOfItems } from './shown-items.js'
import { onlySocial, socialBeside } from './social-acts.js'
import { readWithdrawal } from './withdrawal-reader.js'

/** 'None of these, show me jackets'. */
const refusesAll =
  /^\s*not (?:that|this|it|these|those|them)(?: ones?)?[\s.!]*$|^\s*(?:(?:none|neither) of (?:these|those|them)|i don't like any of (?:these|those|them))\b|都不(?:要|喜欢|行)/i

export function readActs(request: ActRequest): ActReading {
  return readDenied(request) ?? readControl(request) ?? readAboutItems(request) ?? readMoves(request)
}

/** 'Not that colour' is said of the colour: what else the words judge stays, the item is not disliked for it. */
function readDenied(request: ActRequest): ActReading | undefined {
  const { targets } = pointedAt(request)
  const avoided = readNotThat(request.text, request.catalog.get(targets[0] ?? request.state.shown.at(-1)?.[0] ?? ''), request.state.turn)
  if (avoided === undefined) return undefined
  const acts = readMoves(request).acts.filter(act => act.type === 'react' && act.value === 'like')
  return { ...empty, acts, wishes: [avoided] }
}

/** Acts that take the whole utterance. */
function readControl({ text, state, matched, vocabulary, references }: ActRequest): ActReading | undefined {
  if (actPatterns.injection.test(text)) return only({ type: 'off-topic' })
  if (actPatterns.showInterest.test(text)) return only({ type: 'show-interest' })
  if (actPatterns.forgetAll.test(text)) return only({ type: 'forget' })
  if (actPatterns.undo.test(text)) return only({ type: 'undo' })
  const answer = answerQuestion(text, state)
  if (answer) return { ...empty, acts: answer.acts, wishes: answer.wishes, takesWishes: false }
  const withdrawal = readWithdrawal(text, state, matched, vocabulary)
  if (withdrawal)
    return { ...only(withdrawal.act), takesWishes: withdrawal.keepsWishes, ignored: new Set(withdrawal.phrase ? [withdrawal.phrase] : []) }
  if (actPatterns.offTopic.test(text) && matched.matches.length === 0) return only({ type: 'off-topic' })
  if (actPatterns.others.test(text) || actPatterns.similar.test(text)) return undefined
  const said = onlySocial(text)
  const declines = references.vague && said.some(act => act === 'refuse' || act === 'bye')
  const social = references.targets.length > 0 && !declines ? [] : said
  const list = state.shown.at(-1) ?? []
  // Of one item alone it is clear what a yes takes.
  const taken = list.length === 1 ? { targets: list } : {}
  return social.length > 0 ? only(...social.map(type => (type === 'accept' ? { type, ...taken } : { type }))) : undefined
}

/** 'The second one in blue?', 第二个要蓝色的: that very thing in another variant. */
const inAnother =
  /\b(?:one|first|second|third|fourth|fifth|last|it|that|this|number \d|#\d),?(?: but| only| just| maybe)? in (?!stock|my|your|the)|第[一二三四五1-5][个款双件本](?:要|换成?|来个?)/i

function isVariant({ senses }: ValueMatch): boolean {
  return senses.some(({ facet }) => /^(?:colou?rs?|materials?|sizes?|patterns?)$/i.test(facet))
}

/** Reactions, other items, cheaper ones: acts that go with wishes. */
function readMoves(request: ActRequest): ActReading {
  const { text, state, vocabulary, references, matched } = request
  const { targets, candidates } = pointedAt(request)
  const shown = shownItems(request)
  const isValue = (word: string) => vocabulary.senses(word).length > 0
  const pointed = references.targets.length > 0 || referToShown(text, shown).targets.length > 0
  const compares = comparesWith.test(text) && targets.length === 1
  // 'The second, but cheaper': than the second.
  const than = state.pictured ?? (targets.length === 1 && (compares || pointed) ? targets[0] : undefined)
  const acts: DialogueAct[] = [
    ...((state.shown.length > 0 || than !== undefined) && !/\bthe (?:cheap|more expensive)/i.test(text)
      ? readAdjustments(text, vocabulary, than, shown)
      : []),
    ...(!compares ? readReactions({ text, state, shown, isValue, targets, pointed }) : []),
  ]
  if (inAnother.test(text) && pointed && targets.length === 1 && matched.matches.some(isVariant)) {
    acts.splice(0, acts.length, ...acts.filter(act => act.type !== 'react'), { type: 'more', mode: 'similar', targets })
  } else if (state.shown.length > 0 && soundsAlike(text, request.catalog))
    acts.push({ type: 'more', mode: 'similar', by: 'sound', targets: similarTargets(targets, state) })
  else if (actPatterns.similar.test(text) && state.shown.length > 0)
    acts.push({ type: 'more', mode: 'similar', targets: similarTargets(targets, state) })
  else if (actPatterns.others.test(text) && !acts.some(act => act.type === 'adjust'))
    acts.push({ type: 'more', mode: 'others', targets: [] })
  const asksWhich = candidates.length > 0 && acts.length === 0
  if (asksWhich) acts.push({ type: 'ambiguous', candidates })
  if (refusesAll.test(text) && state.shown.length > 0 && references.targets.length === 0) acts.push({ type: 'refuse' })
  const social = socialBeside(text)
  if (social && acts.length === 0 && matched.matches.length > 0) acts.push({ type: social })
  const meant = [...targets, ...candidates].flatMap(id => request.catalog.get(id) ?? [])
  // A description ('the black one') took the place of a mere pointer.
  const isByPlace = references.targets.length > 0 && targets === references.targets
  const phrases = matched.matches.map(match => match.phrase)
  return {
    ...empty,
    acts,
    ignored: isByPlace || acts.length === 0 ? new Set() : wordsOfItems([...phrases, ...words(matched)], meant),
  }
}

/** Without recordings nobody can tell how things sound. */
function soundsAlike(text: string, { items }: ActRequest['catalog']): boolean {
  return actPatterns.soundsAlike.test(text) && items.some(({ audio }) => audio !== undefined)
}

/** The best of what was shown, unless something is pointed at. */
function similarTargets(targets: readonly string[], { shown }: ReadingState): readonly string[] {
  return targets.length > 0 ? targets : (shown.at(-1) ?? []).slice(0, 1)
}

function words(matched: MatchedTokens): string[] {
  return matched.left.map(({ token }) => token.norm)
}
