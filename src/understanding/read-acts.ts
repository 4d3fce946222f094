/** The dialogue acts of an utterance, and whether its values are wishes or belong to an act. */
import type { Item } from '../contracts/item.js'
import type { Catalog } from '../contracts/ports.js'
import type { DialogueAct, ReadingState } from '../contracts/understanding.js'
import type { Wish } from '../contracts/wish.js'
import { actPatterns } from './act-patterns.js'
import { comparesWith, readAdjustments } from './adjustments.js'
import { answerQuestion } from './answer-question.js'
import { readCount, readExtreme } from './catalog-question.js'
import type { MatchedTokens, ValueMatch } from './match-values.js'
import { nearestTitle } from './nearest-title.js'
import { readNotThat } from './not-that.js'
import { readProperty, readYesNo } from './property-reader.js'
import { readReactions } from './reactions.js'
import type { ReferenceReading } from './reference-reader.js'
import { withoutRequests } from './request-sentence.js'
import { describedTogether, namedAmong, referToEach, referToShown, type ShownReference, sharingNoun, wordsOfItems } from './shown-items.js'
import { onlySocial, socialBeside } from './social-acts.js'
import type { Vocabulary } from './vocabulary.js'
import { readWithdrawal } from './withdrawal-reader.js'
import { phraseKey } from './words/tokenise.js'

export interface ActRequest {
  readonly text: string
  readonly state: ReadingState
  readonly catalog: Catalog
  readonly vocabulary: Vocabulary
  readonly matched: MatchedTokens
  /** Items referred to by place. */
  readonly references: ReferenceReading
}

export interface ActReading {
  readonly acts: readonly DialogueAct[]
  /** False where the values belong to an act ('forget the red'). */
  readonly takesWishes: boolean
  /** Wishes that answer our own question. */
  readonly wishes: readonly Wish[]
  /** Phrases that name an item rather than a wish. */
  readonly ignored: ReadonlySet<string>
}

/** 'None of these, show me jackets'. */
const refusesAll =
  /^\s*not (?:that|this|it|these|those|them)(?: ones?)?[\s.!]*$|^\s*(?:(?:none|neither) of (?:these|those|them)|i don't like any of (?:these|those|them))\b|都不(?:要|喜欢|行)/i

const empty: ActReading = { acts: [], takesWishes: true, wishes: [], ignored: new Set() }
const only = (...acts: DialogueAct[]): ActReading => ({ ...empty, acts, takesWishes: false })

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

/** Questions about shown or named items, and about the whole shop. */
function readAboutItems(request: ActRequest): ActReading | undefined {
  const { text, state, references } = request
  if (actPatterns.whyNot.test(text) && !asksInTheNegative(request)) return whyNot(request)
  const { targets } = pointedAt(request)
  if (actPatterns.why.test(text) && state.shown.length > 0)
    return only({ type: 'why', targets, ...(inNumbers.test(text) && { exactly: true as const }) })
  if (asksAbout.test(text)) {
    const pointed = targets.length > 0 ? targets : nameGiven(request)
    const told = pointed.length === 0 && asksAboutIt.test(text) ? (state.shown.at(-1) ?? []).slice(0, 1) : pointed
    if (told.length > 0) return only({ type: 'ask-item', property: 'description', targets: told })
    const name = quotedName.exec(text)?.[1]
    if (name !== undefined) return only({ type: 'unknown-words', words: [name] })
  }
  const judged = asksOpinion.exec(text)
  if (judged !== null && state.shown.length > 0 && namesOnly(request, targets)) return only(askOpinion(judged, targets, request))
  const goesWith = readTogether(request, targets)
  if (goesWith) return only(goesWith)
  if (actPatterns.openRequest.test(text)) return only({ type: 'more', mode: 'others', targets: [] })
  const extreme = namesShown(text, targets) ? undefined : readExtreme(text, request.catalog, references, state.shown.at(-1) ?? [])
  if (extreme) return { ...empty, acts: [extreme] }
  if (actPatterns.compare.test(text) && state.shown.length > 0) return only({ type: 'compare', targets: compared(request, targets) })
  const count = references.targets.length === 0 && !namesShown(text, targets) ? readCount(text) : undefined
  if (count) return { ...empty, acts: [count] }
  if (state.shown.length === 0) return undefined
  const property =
    readProperty(
      withoutRequests(references.rest),
      request.vocabulary,
      request.catalog.get(targets[0] ?? request.state.shown.at(-1)?.[0] ?? ''),
    ) ?? (asksForOthers(text, targets.length > 0) ? undefined : readYesNo(text, references.rest, request.vocabulary))
  if (property === undefined) return undefined
  const alike = targets.length > 0 ? [] : sharingNoun(text, shownItems(request))
  return only(alike.length > 0 ? { type: 'ambiguous', candidates: alike } : { type: 'ask-item', property, targets })
}

/** 'Why exactly?', 具体为什么. */
const inNumbers = /\bexactly\b|\bprecisely\b|\bin (?:detail|numbers)\b|到底|具体|详细/i

/** 'Tell me more about the second', 介绍一下《…》. */
const asksAbout =
  /\bdescribe\b|描述|\b(?:tell|show) me (?:more |something |a bit (?:more )?)?about\b|\bwhat(?:'s| is) .{1,60} (?:about|like)\s*\??$|\b(?:know|learn) more about\b|(?:介绍|说说|讲讲)(?:一下)?(?=第|这|那|《|\p{L})|[讲说]的?(?:是)?什么|(?:主要)?内容(?:是|讲)什么/iu

/** With nothing named: of the first. */
const asksAboutIt =
  /(?:^|[,.;!?])\s*(?:and |so )?what(?:'s| is) (?:it|this|that|the (?:book|film|movie|plot|story)) about\b|^\s*(?:它|这[个部本款]?|主要)?(?:是)?[讲说]的?(?:是)?什么/i

/** 'How's the first one?', 第二款怎么样: asks about it, in all or of what it names (质量怎么样), and praises nothing. */
const asksOpinion =
  /(?:的(?<named>\p{Script=Han}{2,4}))?(?:怎么样|如何)[呢啊]?\s*[?？。]?\s*$|^\s*(?:and |so |ok(?:ay)?,? )*(?:how(?:'s| is| are| good is)|(?:what|how) about|what do you think (?:of|about)) [^,.;!]*$/iu

/** Points at something and wishes for nothing: 'how about a red one?' wishes. */
function namesOnly({ matched, catalog, references, state }: ActRequest, targets: readonly string[]): boolean {
  const items = targets.flatMap(id => catalog.get(id) ?? [])
  const own = wordsOfItems(
    matched.matches.map(({ phrase }) => phrase),
    items,
  )
  const isShown = references.targets.length > 0 || targets.every(id => state.shown.at(-1)?.includes(id))
  return targets.length > 0 && isShown && matched.matches.every(({ phrase, negated }) => !negated && own.has(phrase))
}

function askOpinion(asked: RegExpExecArray, targets: readonly string[], { vocabulary, catalog }: ActRequest): DialogueAct {
  const named = asked.groups?.['named'] ?? ''
  const property = named === '' ? undefined : readProperty(`什么${named}`, vocabulary, catalog.get(targets[0] ?? ''))
  return { type: 'ask-item', property: property ?? 'description', targets }
}

/** A title in quotes. */
const quotedName = /[《“"「]([^》”"」]{1,60})[》”"」]/

/** What is taken, and what goes with it: of what is pointed at, else of what was liked last or stands first. */
function readTogether({ text, state }: ActRequest, targets: readonly string[]): DialogueAct | undefined {
  const list = state.shown.at(-1) ?? []
  if (list.length === 0) return undefined
  if (actPatterns.take.test(text) && targets.length > 0 && targets.length < 3) return { type: 'accept', targets }
  if (!actPatterns.complement.test(text)) return undefined
  return { type: 'more', mode: 'complement', targets: targets.length < 3 ? targets : [] }
}

/** An item of the catalogue that is named, be it in one word with a capital. */
function nameGiven(request: ActRequest): string[] {
  const long = titled(request)
  if (long.length > 0) return long
  const words = request.text.match(/\p{Lu}[\p{L}'-]+|《[^》]+》/gu) ?? []
  return words.flatMap(word => request.vocabulary.titles(phraseKey(word.replace(/[《》]/g, ''))).slice(0, 1)).slice(0, 1)
}

/** Two or more by place, else every one that is named or described. */
function compared(request: ActRequest, targets: readonly string[]): readonly string[] {
  if (targets.length > 1) return targets
  const each = referToEach(request.text, shownItems(request), word => request.vocabulary.senses(word).length > 0)
  return each.length > 1 ? each : targets
}

/** 'Why don't you show me a red hoodie?' before any list is a wish. */
function asksInTheNegative(request: ActRequest): boolean {
  return request.state.shown.length === 0 && request.matched.matches.length > 0 && titled(request).length === 0
}

/** 'The cheapest one is fine' points at what was shown; 'what is the cheapest one you have?' asks of the shop. */
function namesShown(text: string, targets: readonly string[]): boolean {
  return targets.length > 0 && !/\b(?:you|what|which|how)\b|[?？]|什么|哪|多少|你们/i.test(text)
}

/** 'Do you have red ones?', 有红色的吗? ask the shop; 第二个有红色的吗? asks of an item. */
function asksForOthers(text: string, pointed: boolean): boolean {
  if (actPatterns.similar.test(text) || (!pointed && /(?:^|[，,。]|你们|请问)\s*有.+吗/.test(text))) return true
  return /\bdo you have|\bhave you got|\bis there|\bare there|\bgot any|有没有|还有/i.test(text)
}

function whyNot(request: ActRequest): ActReading {
  const name = request.text
    .replace(actPatterns.whyNot, ' ')
    .replace(/[?？!.。]/g, '')
    .replace(/^[\s,]*(?:(?:to )?(?:show|suggest|recommend|pick)(?:ed|ing)? )?(?:me )?(?:the|a|an)?\s+/i, '')
    .trim()
  const [named] = [...request.references.targets, ...titled(request), ...nearestTitle(name, request.catalog.items)]
  return only({ type: 'why-not', targets: named === undefined ? [] : [named], ...(name !== '' && { name }) })
}

function titled({ matched }: ActRequest): string[] {
  return matched.matches.flatMap(match => match.titles.slice(0, 1))
}

function shownItems({ state, catalog }: ActRequest): Item[] {
  return (state.shown.at(-1) ?? []).flatMap(id => catalog.get(id) ?? [])
}

/** An item called by its whole title; where several share it, the one shown last. */
function calledByTitle({ matched, state, vocabulary }: ActRequest): string[] {
  const shown = [...state.shown].reverse().flat()
  return matched.matches.flatMap(({ titles, phrase, negated }) => {
    const isName = phrase.split(' ').some(word => vocabulary.senses(word).length === 0)
    const [id] = negated || !isName ? [] : [...shown.filter(id => titles.includes(id)), ...titles]
    return id === undefined ? [] : [id]
  })
}

/** By place, by description, by name. */
function pointedAt(request: ActRequest): ShownReference {
  const { references, text, vocabulary } = request
  const called = references.targets.length > 0 && !references.vague ? [] : calledByTitle(request)
  if (called.length > 0) return { targets: called, candidates: [] }
  const shown = shownItems(request)
  if (references.targets.length > 0) {
    const described = references.vague ? referToShown(text, shown) : { targets: [], candidates: [] }
    const named =
      references.vague && described.targets.length === 0 ? namedAmong(text, shown, word => vocabulary.senses(word).length > 0) : []
    if (named.length > 0) return { targets: named, candidates: [] }
    return described.targets.length + described.candidates.length > 0 ? described : { targets: references.targets, candidates: [] }
  }
  const isValue = (word: string) => vocabulary.senses(word).length > 0
  const together = describedTogether(text, shown, isValue)
  if (together.length > 0) return { targets: together, candidates: [] }
  const named = shown.length === 0 ? [] : namedAmong(text, shown, isValue)
  const described = referToShown(text, shown, pointsAtNouns(text))
  if (described.targets.length > 0 || named.length === 0) {
    const titles = described.targets.length + described.candidates.length === 0 ? titled(request) : []
    return titles.length > 0 ? { targets: titles, candidates: [] } : described
  }
  return { targets: named, candidates: [] }
}

/** 'The hoodie is nice', 'how much is the hoodie?' speak of a shown one; 'show me the hoodies' does not. */
function pointsAtNouns(text: string): boolean {
  return actPatterns.like.test(text) || actPatterns.dislike.test(text) || /\b(?:how much|is|are|does|what|why|compare)\b/i.test(text)
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
