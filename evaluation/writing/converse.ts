/** Simulated conversations with the whole application, and each reply with what was on the screen when it was said. */
import type { Language } from '../../src/contracts/language.js'
import type { Recommendation } from '../../src/contracts/recommendation.js'
import type { Understanding } from '../../src/contracts/understanding.js'
import type { Wish } from '../../src/contracts/wish.js'
import type { EvaluatedApp } from '../../src/evaluation/say.js'
import { pick, randomNumbers, sayNext } from './say-next.js'
import type { EvaluatedShop } from './shops.js'

export interface Reply {
  readonly shop: EvaluatedShop
  readonly language: Language
  /** Sessions have names that their seed gives. */
  readonly session: string
  readonly turn: number
  readonly said: string
  /** All that the person said until now, this included. */
  readonly heard: readonly string[]
  readonly text: string
  /** The turn's own list; empty where none was shown. */
  readonly shown: readonly Recommendation[]
  /** Lists of earlier turns, oldest first, each best first. */
  readonly lists: readonly (readonly Recommendation[])[]
  readonly relaxed: readonly Wish[]
  readonly understanding: Understanding
  /** What is believed after the utterance. */
  readonly wishes: readonly Wish[]
  /** Milliseconds from the last list on screen to the first words; absent where the turn had not both. */
  readonly wait?: number
}

export interface Conversing {
  readonly app: EvaluatedApp
  readonly shop: EvaluatedShop
  readonly language: Language
  readonly seed: number
  readonly turns: number
}

/** One session; its seed decides what is said. */
export async function* converse({ app, shop, language, seed, turns }: Conversing): AsyncGenerator<Reply> {
  const random = randomNumbers(seed)
  const conversation = app.conversations.open(`${shop.name}-${language}-${seed}-${process.pid}`)
  const lists: (readonly Recommendation[])[] = []
  const heard: string[] = []
  const anyTitle = () => {
    const item = pick(app.catalog.items, random)
    return (language === 'zh' ? item.translations?.['zh']?.title : undefined) ?? item.title
  }
  for (let turn = 0; turn < turns; turn += 1) {
    const said = sayNext({ language, phrases: shop.phrases, hasList: lists.length > 0, anyTitle, random })
    heard.push(said)
    const answer = await hear(conversation.turn({ text: said }))
    yield { shop, language, session: conversation.sessionId, turn, said, heard: [...heard], lists: [...lists], ...answer }
    if (answer.shown.length > 0) lists.push(answer.shown)
  }
}

type Heard = Pick<Reply, 'text' | 'shown' | 'relaxed' | 'understanding' | 'wishes' | 'wait'>

/** One turn, as a person sees it. */
export async function hear(events: ReturnType<ReturnType<EvaluatedApp['conversations']['open']>['turn']>): Promise<Heard> {
  let shown: readonly Recommendation[] = []
  let relaxed: readonly Wish[] = []
  let understanding: Understanding | undefined
  let wishes: readonly Wish[] = []
  let text = ''
  let times: Readonly<Record<string, number>> = {}
  for await (const event of events) {
    if (event.type === 'items') ({ items: shown, relaxed } = event)
    else if (event.type === 'understood') {
      understanding = event.understanding
      wishes = event.interest.wishes
    }
    if (event.type === 'turn-end') ({ text, timings: times } = event)
    if (event.type === 'error') throw new Error(`${event.code}: ${event.message}`)
  }
  if (understanding === undefined) throw new Error('The turn told nothing of what it understood.')
  const { items, 'first-text': words } = times
  return { text, shown, relaxed, understanding, wishes, ...(items !== undefined && words !== undefined && { wait: words - items }) }
}
