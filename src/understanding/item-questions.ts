/** Questions about shown or named items, and about the whole shop. */
import type { DialogueAct } from '../contracts/understanding.js'
import { actPatterns } from './act-patterns.js'
import { type ActReading, type ActRequest, empty, only } from './act-reading.js'
import { readCount, readExtreme } from './catalog-question.js'
import { nearestTitle } from './nearest-title.js'
import { pointedAt, shownItems, titled } from './pointing.js'
import { readProperty, readYesNo } from './property-reader.js'
import { withoutRequests } from './request-sentence.js'
import { referToEach, sharingNoun, wordsOfItems } from './shown-items.js'
import { phraseKey } from './words/tokenise.js'

/** Undefined where nothing is asked. */
export function readAboutItems(request: ActRequest): ActReading | undefined {
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
  if (actPatterns.compare.test(text) && state.shown.length > 0) return only(...comparison(request, compared(request, targets)))
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

/** 'Which one would you take?', 你推荐哪个: side by side, and why the best ranked of them is first. */
const asksForAdvice = /\bwhich\b.{0,20}\b(?:should i|would you|do you (?:recommend|suggest|prefer))\b|(?:买|选|推荐)哪[个款双件]/i

function comparison({ text, state }: ActRequest, targets: readonly string[]): DialogueAct[] {
  const compare: DialogueAct = { type: 'compare', targets }
  const best = (state.shown.at(-1) ?? []).find(id => targets.length === 0 || targets.includes(id))
  return best !== undefined && asksForAdvice.test(text) ? [{ type: 'why', targets: [best] }, compare] : [compare]
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
