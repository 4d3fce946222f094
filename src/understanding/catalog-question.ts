/** Questions about the whole shop and what they are asked over: their own values, what was shown, or what is held. */
import type { Item } from '../contracts/item.js'
import type { Catalog } from '../contracts/ports.js'
import type { DialogueAct, ReadingState } from '../contracts/understanding.js'
import type { Wish } from '../contracts/wish.js'
import { catalogPatterns } from './act-patterns.js'
import { itemsOfKinds } from './price-manner-reader.js'
import type { ReferenceReading } from './reference-reader.js'
import { readSuperlative } from './superlatives.js'

export type CatalogAct = Extract<DialogueAct, { type: 'ask-catalog' }>

/** 'Which one is…', 'of these': the shown ones. */
const amongShown =
  /\bwhich(?: (?:ones?|item))?(?: (?:of|among) (?:these|those|them))? (?:is|are|has|have|weighs?|lasts?|holds?)\b|\b(?:of|among) (?:these|those|them)\b|哪一?[个款双件本条部]的?(?=[^要有]*最)|最.{1,8}是?哪一?[个款双件本条部]|(?:这|那)(?:些|几|里)|其中|里面/i
const ofTheShop = /\byou(?:'ve| have| sell| carry| stock| offer)\b|你们|店里|全店/i
/** Asked for, not only about: a list follows. */
const request =
  /\b(?:show|find|give|get|recommend|suggest|bring)\b|\b(?:i|we)(?:'d| would)? (?:want|need|like)\b|\blooking for\b|给我|我(?:想|要)|来[一几]?[个款双件本]|推荐|找/i
/** What any item is: it names no kind, and does not speak of the kind held. */
const anything =
  /\b(?:things?|items?|products?|articles?|anything|in total|altogether|in the (?:shop|store|catalogue?))\b|东西|商品|一共|总共/i
const feeling = /\b(?:like|love|prefer|take|fine|nice|great|good|lovely|perfect)\b/i
const question = /\b(?:you|what|which|how)\b|[?？]|什么|哪|多少|几|你们|吗/i

const extremes = catalogPatterns.filter(({ question }) => question === 'cheapest' || question === 'dearest')
const comparing = /\bcompare\b|\bdifference|\bversus\b|\bvs\b|比较一?下|对比|区别|差别/i

const ends: Readonly<Record<string, string>> = {
  lighter: 'lightest',
  heavier: 'heaviest',
  cheaper: 'cheapest',
  dearer: 'dearest',
  'more expensive': 'most expensive',
  bigger: 'biggest',
  larger: 'largest',
  smaller: 'smallest',
  newer: 'newest',
  older: 'oldest',
  longer: 'longest',
  shorter: 'shortest',
  'better rated': 'best rated',
  'higher rated': 'highest rated',
}
const whichIs = new RegExp(
  String.raw`\b(which (?:one |of (?:these|those|them|the \w+) )?(?:is|are) )(${Object.keys(ends).join('|')})\b(?! than)`,
  'i',
)

/** 'Which one is lighter?' asks for the lightest of the list, 哪个更轻 too. */
function comparedAsMost(text: string): string {
  return text
    .replace(whichIs, (_, which: string, word: string) => `${which}the ${ends[word.toLowerCase()] ?? word}`)
    .replace(/(哪[个款双件本部](?:比较)?)更?(?=[轻重大小长短新旧贵]|便宜)/, '$1最')
}

/** 'The lightest', 'the cheapest': an end of something countable. What it is asked over is settled by {@link scopeQuestion}. */
export function readExtreme(
  text: string,
  catalog: Catalog,
  { targets, vague }: ReferenceReading,
  shown: readonly string[],
): CatalogAct | undefined {
  if (comparing.test(text) || (feeling.test(text) && !question.test(text))) return undefined
  const most = comparedAsMost(text)
  const superlative = readSuperlative(most, catalog.items)
  const priced = extremes.find(({ pattern }) => pattern.test(most))
  const asked = superlative ? { question: superlative.end, facet: superlative.facet } : priced && { question: priced.question }
  if (!asked) return undefined
  // 'Is the second one the lightest?' asks over the list that it stands in.
  const among = targets.length > 1 ? targets : targets.length === 1 && !vague ? shown : undefined
  return { type: 'ask-catalog', ...asked, ...(among && { among }) }
}

/** How many, from what to what, of which kinds. */
export function readCount(text: string): CatalogAct | undefined {
  const asked = catalogPatterns.find(({ pattern }) => pattern.test(text))
  return asked && { type: 'ask-catalog', question: asked.question }
}

/** True where shown items are asked about: 'which one is the cheapest?' */
function asksAmongShown(text: string, { shown }: Pick<ReadingState, 'shown'>): boolean {
  return shown.length > 0 && amongShown.test(text) && !ofTheShop.test(text)
}

export interface ScopedQuestion {
  readonly acts: readonly DialogueAct[]
  /** What is still wished: nothing, where the values were the question's own. */
  readonly wishes: readonly Wish[]
}

/** Gives a question its scope. */
export function scopeQuestion(
  act: CatalogAct,
  stated: readonly Wish[],
  { text, state, catalog, nouns = [] }: { text: string; state: ReadingState; catalog: Catalog; nouns?: readonly string[] },
): ScopedQuestion {
  const said = readSuperlative(text, catalog.items)?.evidence
  const values = stated.filter(wish => said === undefined || !said.includes(wish.evidence))
  const hasKind = values.some(wish => wish.facet === 'category' || wish.facet === 'title')
  // 'How many knives': what no department is named after is looked for in the words of the items.
  const own = act.question === 'count' && !hasKind && nouns.length > 0 ? [...values, wordWish(nouns, state.turn)] : values
  const ofKind = hasKind || own.length > values.length
  const among = act.among ?? (!ofKind && asksAmongShown(text, state) ? (state.shown.at(-1) ?? []) : undefined)
  const scope =
    own.length === 0 ? {} : { wishes: (ofKind || among || anything.test(text) ? own : [...held(own, state), ...own]).map(harden) }
  const items = among ? among.flatMap(id => catalog.get(id) ?? []) : itemsOfKinds(catalog.items, scope.wishes ?? state.wishes)
  const scoped = { ...withFacet(act, text, items), ...scope, ...(among && { among }) }
  return { acts: [scoped], wishes: request.test(text) ? own : [] }
}

/** What is held beside the question's own values: 'how many red ones?' of jackets. */
function held(own: readonly Wish[], { wishes }: ReadingState): Wish[] {
  return wishes.filter(wish => wish.hard && !own.some(({ facet }) => facet === wish.facet))
}

function wordWish(nouns: readonly string[], turn: number): Wish {
  const [words, evidence] = [nouns.join(' '), nouns.join(' ')]
  return {
    id: `text:want:${words}`,
    facet: 'text',
    operator: 'is',
    values: [words],
    polarity: 'want',
    strength: 1,
    hard: true,
    evidence,
    turn,
    source: 'lexicon',
  }
}

function harden(wish: Wish): Wish {
  return { ...wish, hard: true }
}

/** 'The longest' is of pages among books, of minutes among films. */
function withFacet(act: CatalogAct, text: string, items: readonly Item[]): CatalogAct {
  if (act.facet === undefined) return act
  const facet = readSuperlative(text, items)?.facet
  return facet === undefined ? act : { ...act, facet }
}
