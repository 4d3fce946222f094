/** Likes and dislikes of shown items, clause by clause: 'the first is nice but I hate the second'. */
import type { Item } from '../contracts/item.js'
import type { DialogueAct, ReadingState } from '../contracts/understanding.js'
import { actPatterns } from './act-patterns.js'
import { type Clause, clausesOf } from './clauses.js'
import { type Feeling, feelingIn, isOwned, judgesAnother, leavesOpen } from './feeling.js'
import { readReferences } from './reference-reader.js'
import { describedTogether, namedAmong, referToShown } from './shown-items.js'

export interface ReactionRequest {
  readonly text: string
  readonly state: ReadingState
  readonly shown: readonly Item[]
  readonly isValue: (word: string) => boolean
  /** What the whole utterance points at. */
  readonly targets: readonly string[]
  /** True when it points by place or description, not only by a name. */
  readonly pointed: boolean
}

/** 'The first is too heavy' asks for a lighter one; it praises nothing. */
const complaint = /\btoo (?!\s*$)\w|太(?!好|棒|美|喜欢|可爱)|有点|不够/i

/** 'Which of them are waterproof?' asks for some of what was shown. */
const oneOfThem = /\b(?:of|among) (?:these|those|them)\b|(?:这些|它们|那些)(?:里|中|当中|之中)/i

/** What something else is preferred to: 'over the first', 比起第一个. */
const lesser =
  /(?<=\b(?:prefer|rather|choose|take|like|want)\b.*)\s(?:over|rather than|instead of|more than|than|(?<=prefer.*\s)to)\s(?:the|that|this|#|number|no)\b.*$|(?<=^\s*the \w+(?: one)?)\s(?:rather than|instead of|over)\s.*$|比起?.{1,8}?(?=我?更)/i

/** Speaks of what was named before: 'it was great', 'loved it', 'great choice', 很好看. */
const backward =
  /\b(?:it|that|this|them|those|these|they|both|one|movie|film|book|choice|pick|suggestion|recommendation)\b|^\W*(?:(?:really|and|also|absolutely|just) )*(?:loved|liked|hated|enjoyed|adored|disliked|not (?:my|for|great|good|bad|a|really|into))\b|^\W*(?:sounds?|looks?|seems?) |^\W*(?:一点[都也]?|根本|完全|都|很|挺|特别|真|太|非常|没|不|超)|[这那它]/i

interface Heard extends Clause {
  readonly targets: readonly string[]
  readonly by: 'name' | 'place' | 'pointer'
  readonly feeling: Feeling | undefined
}

export function readReactions(whole: ReactionRequest): DialogueAct[] {
  if (whole.shown.length === 0) return []
  const preferred = whole.text.replace(lesser, ' ')
  const request = preferred === whole.text ? whole : { ...whole, text: preferred, targets: targetsOf(preferred, whole).targets }
  const apart = setApart(request)
  if (apart.length > 0) return apart
  const felt = reactionsIn(request)
  if (felt.length > 0 || request.targets.length === 0) return felt
  const reaction = reactionTo(request)
  return reaction ? [reaction] : []
}

function reactionsIn(request: ReactionRequest): Reaction[] {
  const heard = clausesOf(request.text, request.shown).map((clause): Heard => {
    const pointing = clause.named.length > 0 ? ({ targets: clause.named, by: 'name' } as const) : targetsOf(clause.text, request)
    return { ...clause, ...pointing, feeling: feelingIn(clause.plain) }
  })
  const answered = heard.map((clause, index) => answering(heard[index - 1], clause))
  return merge(answered.flatMap((_, index) => judged(index, answered, request)))
}

/** 'The first, no. The second, yes!' */
function answering(before: Heard | undefined, clause: Heard): Heard {
  if (before === undefined || before.by !== 'place' || before.targets.length === 0 || before.feeling !== undefined) return clause
  const feeling = /^\W*(?:no|nope|nah|no way|不要?|不行)\W*$/i.test(clause.text)
    ? 'dislike'
    : agreement.test(clause.text)
      ? 'like'
      : undefined
  return feeling === undefined ? clause : { ...clause, feeling, targets: before.targets, by: 'place' }
}

const agreement = /^\W*(?:yes|yeah|yep|yup|sure|要|可以|行)(?: please)?\W*$/i

/** 'Everything except the last one looks good': all of the list but that, and the other way round for that. */
const except =
  /\b(?:everything|all(?: of (?:them|these|those))?|(?:they|these|those)(?:'re| are| all)*[^,.;]{0,30}?) (?:except|but|apart from|other than|besides|bar)(?: for)? ((?:the|that|this|number|#)[^,.;!?]*?)(?=\s+(?:is|are|looks?|seems?|was|were)\b|[,.;!?]|\s*$)|除了(.{1,8}?)(?:之外|以外|外)?[,，]?(?=(?:其他|别|剩下|都|全|我都).{0,6})/i

function setApart(request: ReactionRequest): Reaction[] {
  const said = except.exec(request.text)
  const [part, english, chinese] = said ?? []
  if (part === undefined) return []
  const spared = targetsOf(english ?? chinese ?? '', request)
  const feeling = feelingIn(request.text.replace(part, 'they all').replace(/they all (?=looks|seems|is |was )/, 'it '))
  const others = request.shown.map(({ id }) => id).filter(id => !spared.targets.includes(id))
  if (feeling === undefined || spared.by !== 'place' || spared.targets.length === 0 || others.length === 0) return []
  const opposite = feeling === 'like' ? 'dislike' : 'like'
  return [
    { type: 'react', value: feeling, targets: others },
    { type: 'react', value: opposite, targets: spared.targets },
  ]
}

/** One clause's reaction: to what it names, or to what was named just before, or to the only item on the table. */
function judged(index: number, all: readonly Heard[], request: ReactionRequest): Reaction[] {
  const clause = all[index]
  if (clause === undefined) return []
  const value = clause.feeling ?? (isBareName(clause) ? feelingAround(index, all) : undefined)
  if (value === undefined) return chosenBeside(clause, all)
  const targets = clause.by !== 'pointer' && clause.targets.length > 0 ? clause.targets : meantBefore(index, all, request)
  return targets.length > 0 ? [{ type: 'react', value, targets }] : []
}

function meantBefore(index: number, all: readonly Heard[], { shown, targets }: ReactionRequest): readonly string[] {
  const clause = all[index]
  if (clause === undefined) return []
  // 'None of these' is no pointer: then the whole utterance has no target.
  const pointed = targets.length > 0 ? clause.targets : []
  if (clause.by === 'name' && !backward.test(clause.plain)) return pointed
  if (clause.targets.length === 0 && judgesAnother(clause.plain)) return []
  const named = all.slice(0, index).findLast(other => other.targets.length > 0 && other.by !== 'pointer')
  if (named) return named.targets
  return pointed.length === 0 && shown.length === 1 ? shown.map(({ id }) => id) : pointed
}

/** 'Not the first, the second': what is pointed at beside a judgement is the choice. */
function chosenBeside({ by, targets, text }: Heard, all: readonly Heard[]): Reaction[] {
  const isFelt = all.some(clause => clause.feeling !== undefined && clause.targets.length > 0)
  if (!isFelt || by !== 'place' || targets.length === 0 || !praisesByPointing(text) || leavesOpen(text)) return []
  return [{ type: 'react', value: 'like', targets }]
}

/** 'I loved Thor, Batman and Alien': names alone share the feeling of their list. */
function isBareName({ named, plain }: Clause): boolean {
  return named.length > 0 && plain.replace(/\b(?:x|and|or|also|both|the|too|as well|like)\b/gi, ' ').trim() === ''
}

function feelingAround(index: number, all: readonly Heard[]): Feeling | undefined {
  const felt = ({ feeling, targets }: Heard) => feeling !== undefined && targets.length > 0
  return (all.slice(0, index).findLast(felt) ?? all.slice(index).find(felt))?.feeling
}

function targetsOf(part: string, { state, shown, isValue }: ReactionRequest): Pick<Heard, 'targets' | 'by'> {
  const { targets, vague } = readReferences(part, state)
  if (targets.length > 0 && !vague) return { targets, by: 'place' }
  const each = describedTogether(part, shown, isValue)
  if (each.length > 0) return { targets: each, by: 'place' }
  const described = referToShown(part, shown).targets
  if (described.length > 0) return { targets: described, by: 'place' }
  const named = namedAmong(part, shown, isValue)
  if (named.length > 0) return { targets: named, by: 'name' }
  return { targets, by: targets.length > 0 ? 'pointer' : 'name' }
}

type Reaction = Extract<DialogueAct, { type: 'react' }>

/** 'The second, but in blue' points without a word of feeling: it is liked enough to start from. */
function reactionTo({ text, targets, pointed }: ReactionRequest): Reaction | undefined {
  const feeling = feelingIn(text)
  if (feeling !== undefined) return pointed && judgesAnother(text) ? undefined : { type: 'react', value: feeling, targets }
  if (!pointed || !praisesByPointing(text) || isOwned(text) || leavesOpen(text)) return undefined
  return { type: 'react', value: /^\s*not\b|\bnot the\b/i.test(text) ? 'dislike' : 'like', targets }
}

function praisesByPointing(text: string): boolean {
  return !oneOfThem.test(text) && !actPatterns.similar.test(text) && !complaint.test(text)
}

/** One act a feeling; of an item that is judged twice the last word counts. */
function merge(acts: readonly Reaction[]): Reaction[] {
  const values = new Map(acts.flatMap(({ value, targets }) => targets.map((id): [string, Feeling] => [id, value])))
  return (['like', 'dislike'] as const).flatMap(value => {
    const targets = [...values].flatMap(([id, own]) => (own === value ? [id] : []))
    return targets.length > 0 ? [{ type: 'react', value, targets } satisfies Reaction] : []
  })
}
