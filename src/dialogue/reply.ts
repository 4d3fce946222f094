/** The words for each dialogue act that is not a recommendation. */
import type { Interest } from '../contracts/interest.js'
import type { Item } from '../contracts/item.js'
import type { Catalog } from '../contracts/ports.js'
import type { Recommendation } from '../contracts/recommendation.js'
import type { TurnInput } from '../contracts/turn.js'
import type { DialogueAct } from '../contracts/understanding.js'
import type { Wish } from '../contracts/wish.js'
import {
  extremeItems,
  facetLabel,
  type Voice,
  writeAnswer,
  writeCatalogAnswer,
  writeComparison,
  writeComplement,
  writeNotice,
  writeReaction,
  writeSmallTalk,
  writeTaken,
  writeUnknownWords,
  writeWhy,
  writeWhyNot,
} from '../explanation/index.js'
import { allowedRows } from '../retrieval/index.js'
import { describeInterest } from './describe-interest.js'

export interface ReplyContext {
  readonly voice: Voice
  readonly catalog: Catalog
  readonly interest: Interest
  /** What the person answered to, before this turn. */
  readonly before: Interest
  readonly departments: readonly string[]
  /** All items that meet the hard wishes. */
  readonly fitting: () => readonly Item[]
  /** An item as it scores under the present interest. */
  readonly judge: (id: string) => Promise<Recommendation | undefined>
}

/** Acts that may ask for advice on what is on the screen without naming a property of it. */
const maySeekAdvice: ReadonlySet<DialogueAct['type']> = new Set(['unknown-words', 'why', 'why-not', 'compare', 'off-topic'])

/** Sentences in the person's language; empty for acts that the recommendation itself answers. */
export async function replyTo(act: DialogueAct, context: ReplyContext): Promise<string[]> {
  const sentences = await answerTo(act, context)
  if (sentences.length === 0 || !maySeekAdvice.has(act.type)) return sentences
  const shown = itemsOf(context.before.shown.at(-1) ?? [], context.catalog)
  return [...sentences, ...writeNotice({ voice: context.voice, categories: shown.map(({ category }) => category ?? '') })]
}

async function answerTo(act: DialogueAct, context: ReplyContext): Promise<string[]> {
  const { voice, catalog } = context
  const items = 'targets' in act ? itemsOf(act.targets ?? [], catalog) : []
  const among = listWith(items, context)
  switch (act.type) {
    case 'more':
      return act.mode === 'complement' ? writeComplement({ voice, items, among }) : []
    case 'accept':
      return items.length > 0
        ? writeTaken({ voice, items, among })
        : writeSmallTalk({ voice, act: 'accept', departments: context.departments })
    case 'wish':
    case 'adjust':
    case 'ambiguous':
      return []
    case 'react':
      return writeReaction({ voice, value: act.value, items, among })
    case 'compare':
      return writeComparison({ voice, items: items.length > 1 ? items : itemsOf((context.before.shown.at(-1) ?? []).slice(0, 2), catalog) })
    case 'ask-item':
      return answerAbout(
        items.length > 0 ? items : itemsOf((context.before.shown.at(-1) ?? []).slice(0, 1), catalog),
        act.property,
        context,
      )
    case 'ask-catalog':
      return answerAboutShop(act, context)
    case 'unknown-words':
      return writeUnknownWords({ voice, words: act.words, wishes: context.interest.wishes, ...currencyOf(catalog) })
    case 'why':
      return explainWhy(act, context)
    case 'why-not':
      return explainWhyNot(items[0], act.name, context)
    case 'show-interest':
      return [describeInterest(context.interest, catalog, voice)]
    case 'greet':
    case 'thank':
    case 'forget':
      return writeSmallTalk({ voice, act: act.beside ? `${act.type}-beside` : act.type, departments: context.departments })
    case 'withdraw':
      return writeSmallTalk({ voice, act: 'withdraw', ...withdrawn(act, context) })
    default:
      return writeSmallTalk({ voice, act: act.type, departments: context.departments })
  }
}

/** Words for a reaction by button rather than by sentence. */
export function replyToFeedback(feedback: NonNullable<TurnInput['feedback']>, context: ReplyContext): string[] {
  const items = itemsOf([feedback.item], context.catalog)
  return writeReaction({ voice: context.voice, value: feedback.value, items, among: listWith(items, context) })
}

function itemsOf(ids: readonly string[], catalog: Catalog): Item[] {
  return ids.flatMap(id => catalog.get(id) ?? [])
}

/** The list last shown that has these in it, so that variants of one title are told apart in words as they are on the screen. */
function listWith(items: readonly Item[], { before, catalog }: ReplyContext): Item[] {
  const list = before.shown.findLast(ids => items.some(({ id }) => ids.includes(id))) ?? []
  return [...new Map([...itemsOf(list, catalog), ...items].map(item => [item.id, item])).values()]
}

/** The items that an answer about the shop names: 'the lightest tent' is then there to see and to speak of. */
export function itemsOfAnswer(act: DialogueAct, context: ReplyContext): readonly Item[] {
  if (act.type !== 'ask-catalog' || !/^(?:cheapest|dearest|lowest|highest)$/.test(act.question)) return []
  const end = act.question === 'cheapest' || act.question === 'lowest' ? 'lowest' : 'highest'
  const facet = act.question === 'lowest' || act.question === 'highest' ? (act.facet ?? 'price') : 'price'
  return extremeItems({ items: askedOver(act, context), facet, end })
}

/** The question's own scope, the shown ones it speaks of, else what is held. */
function askedOver({ wishes, among, question }: Extract<DialogueAct, { type: 'ask-catalog' }>, context: ReplyContext): readonly Item[] {
  const items = wishes ? fittingOwn(wishes, context) : among || question === 'departments' ? context.catalog.items : context.fitting()
  return among ? items.filter(({ id }) => among.includes(id)) : items
}

function answerAboutShop(act: Extract<DialogueAct, { type: 'ask-catalog' }>, context: ReplyContext): string[] {
  const { voice, catalog, interest } = context
  const { question, facet, wishes, among } = act
  return writeCatalogAnswer({
    voice,
    question,
    items: askedOver(act, context),
    wishes: wishes ?? interest.wishes.filter(wish => wish.hard),
    ...currencyOf(catalog),
    ...(facet !== undefined && { facet }),
    ...(among && { shown: true }),
  })
}

function fittingOwn(wishes: readonly Wish[], { catalog }: ReplyContext): Item[] {
  return allowedRows(catalog, wishes).flatMap(row => catalog.items[row] ?? [])
}

function currencyOf({ items }: Catalog): { currency?: string } {
  const currency = items.find(item => item.currency !== undefined)?.currency
  return currency === undefined ? {} : { currency }
}

function withdrawn(act: Extract<DialogueAct, { type: 'withdraw' }>, { voice }: ReplyContext): { what?: string } {
  if (act.value !== undefined) return { what: act.value }
  return act.facet === undefined ? {} : { what: facetLabel(act.facet, voice.language) }
}

function answerAbout(items: readonly Item[], property: string, context: ReplyContext): string[] {
  const { voice, departments } = context
  if (items.length === 0) return writeSmallTalk({ voice, act: 'not-understood', departments })
  const among = listWith(items, context)
  const categories = items.map(({ category }) => category ?? '')
  const answers = items
    .slice(0, 3)
    .flatMap((item, index) => writeAnswer({ voice: { ...voice, variant: voice.variant + index }, item, property, among }))
  return [...answers, ...writeNotice({ voice, categories })]
}

async function explainWhy({ targets, exactly }: Extract<DialogueAct, { type: 'why' }>, context: ReplyContext): Promise<string[]> {
  const { shown } = context.before
  const sentences: string[] = []
  for (const id of targets.length > 0 ? targets : (shown.at(-1) ?? []).slice(0, 1)) {
    const recommendation = await context.judge(id)
    if (!recommendation) continue
    // Of an earlier list it has the place that it had there; what was never shown is told why not.
    const list = shown.findLast(ids => ids.includes(id))
    const rank = list?.indexOf(id)
    sentences.push(
      ...(rank === undefined
        ? await explainWhyNot(recommendation.item, undefined, context)
        : writeWhy({
            voice: context.voice,
            recommendation,
            rank,
            interest: context.interest,
            exactly: exactly === true,
            among: itemsOf(list ?? [], context.catalog),
          })),
    )
  }
  return sentences.length > 0
    ? sentences
    : writeSmallTalk({ voice: context.voice, act: 'not-understood', departments: context.departments })
}

async function explainWhyNot(item: Item | undefined, name: string | undefined, context: ReplyContext): Promise<string[]> {
  const { voice, interest } = context
  const judged = item && (await context.judge(item.id))
  return writeWhyNot({
    voice,
    wishes: interest.wishes,
    ...(item && { item }),
    ...(name !== undefined && { name }),
    ...(judged && { score: judged.score }),
  })
}
