/** Likes and dislikes of shown items, clause by clause: 'the first is nice but I hate the second'. */
import type { Item } from '../contracts/item.js'
import type { DialogueAct, ReadingState } from '../contracts/understanding.js'
import { actPatterns } from './act-patterns.js'
import { readReferences } from './reference-reader.js'
import { namedAmong, referToShown } from './shown-items.js'

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

const clauseEnd = /\s*(?:[,;.!?，。；！？]|\bbut\b|\balthough\b|\bthough\b|\bwhile\b|\band i\b|但是?|不过|可是)\s*/i

/** 'The first is too heavy' asks for a lighter one; it praises nothing. */
const complaint = /\btoo (?!\s*$)\w|太(?!好|棒|美|喜欢|可爱)|有点|不够/i

/** 'Which of them are waterproof?' asks for some of what was shown. */
const oneOfThem = /\b(?:of|among) (?:these|those|them)\b|(?:这些|它们|那些)(?:里|中|当中|之中)/i

/** What something else is preferred to: 'over the first', 比起第一个. */
const lesser =
  /(?<=\b(?:prefer|rather|choose|take|like|want)\b.*)\s(?:over|rather than|instead of|more than|than|(?<=prefer.*\s)to)\s(?:the|that|this|#|number|no)\b.*$|(?<=^\s*the \w+(?: one)?)\s(?:rather than|instead of|over)\s.*$|比起?.{1,8}?(?=我?更)/i

export function readReactions(whole: ReactionRequest): DialogueAct[] {
  const preferred = whole.text.replace(lesser, ' ')
  const request = preferred === whole.text ? whole : { ...whole, text: preferred, targets: targetsOf(preferred, whole) }
  return reactionsIn(request)
}

function reactionsIn(request: ReactionRequest): DialogueAct[] {
  if (request.state.shown.length === 0 || request.targets.length === 0) return []
  const parts = request.text.split(clauseEnd).filter(part => part !== '')
  const pointing = parts.map(part => ({ part, targets: targetsOf(part, request) })).filter(({ targets }) => targets.length > 0)
  const isFelt = pointing.some(({ part }) => actPatterns.like.test(part) || actPatterns.dislike.test(part))
  if (isFelt) return merge(pointing.flatMap(({ part, targets }) => reactionTo(part, targets, request) ?? []))
  const reaction = reactionTo(request.text, request.targets, request)
  return reaction ? [reaction] : []
}

function targetsOf(part: string, { state, shown, isValue }: ReactionRequest): readonly string[] {
  const { targets, vague } = readReferences(part, state)
  if (targets.length > 0 && !vague) return targets
  const described = referToShown(part, shown).targets
  if (described.length > 0) return described
  const named = namedAmong(part, shown, isValue)
  return named.length > 0 ? named : targets
}

type Reaction = Extract<DialogueAct, { type: 'react' }>

function reactionTo(part: string, targets: readonly string[], { pointed }: ReactionRequest): Reaction | undefined {
  if (actPatterns.dislike.test(part)) return { type: 'react', value: 'dislike', targets }
  if (actPatterns.like.test(part)) return { type: 'react', value: 'like', targets }
  if (!pointed || oneOfThem.test(part) || actPatterns.similar.test(part) || complaint.test(part)) return undefined
  // 'the second, but in blue' points without a word of feeling: it is liked enough to start from.
  return { type: 'react', value: /^\s*not\b|\bnot the\b/i.test(part) ? 'dislike' : 'like', targets }
}

function merge(acts: readonly Reaction[]): Reaction[] {
  return (['like', 'dislike'] as const).flatMap(value => {
    const targets = acts.filter(act => act.value === value).flatMap(act => act.targets)
    return targets.length > 0 ? [{ type: 'react', value, targets: [...new Set(targets)] } satisfies Reaction] : []
  })
}
