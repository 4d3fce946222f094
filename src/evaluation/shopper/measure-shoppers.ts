/** How many simulated shoppers find what they want, in how many turns, in the application and in what stands beside it. */
import type { Language } from '../../contracts/language.js'
import type { Catalog } from '../../contracts/ports.js'
import { CurioError } from '../../errors.js'
import { seededRandom } from '../../ranking/index.js'
import type { Failure, Figure, Measurement, Plot } from '../figure.js'
import { mean } from '../metrics/index.js'
import { NeedSource } from '../needs/draw-need.js'
import { tooLittleInCommon } from '../needs/made-queries.js'
import type { Need } from '../needs/need.js'
import { pairedFigure } from '../paired-figure.js'
import { describeNeed } from './describe-need.js'
import { goShopping, type VisitRecord } from './go-shopping.js'
import type { Shop } from './shop.js'
import { Shopper } from './shopper.js'

export interface ShoppersRequest {
  readonly set: string
  readonly catalog: Catalog
  readonly shop: Shop
  readonly beside?: { readonly name: string; readonly shop: Shop } | undefined
  readonly shoppers: number
  readonly seed: number
  /** `auto`: every third speaks Chinese where the catalogue's words have Chinese names. */
  readonly language: Language | 'auto'
  /** Turns after which a shopper gives up. */
  readonly patience?: number
  readonly onProgress?: (done: number, total: number) => void
}

/** One shopper's visits: to the application, and to what stands beside it. */
export interface ShopperVisits extends VisitRecord {
  readonly language: Language
  readonly beside?: VisitRecord
}

export interface ShoppersMeasurement extends Measurement {
  readonly visits: readonly ShopperVisits[]
}

const defaultPatience = 5
/** How many change their mind once. */
const fickle = 0.2

interface Person {
  readonly need: Need
  readonly language: Language
  readonly seed: number
  readonly isFickle: boolean
}

/**
 * Both shops meet the same people, who draw their wordings from the same seed. Rejects with EVALUATION_DATA_INVALID where the catalogue's items have
 * no facts to ask for.
 *
 * @example (await measureShoppers({ set: 'shop', catalog, shop: appShop(app), shoppers: 200, seed: 1, language: 'auto' })).figures
 */
export async function measureShoppers(request: ShoppersRequest): Promise<ShoppersMeasurement> {
  const { catalog, shop, beside, patience = defaultPatience, onProgress = () => {} } = request
  const source = new NeedSource(catalog)
  const people = peopleOf(request, source)
  const visits: ShopperVisits[] = []
  const visit = (person: Person, where: Shop) => goShopping(shopperOf(person, source), where, patience)
  for (const person of people) {
    const other = beside && (await visit(person, beside.shop))
    const own = await visit(person, shop)
    visits.push({ language: person.language, ...own, ...(other && { beside: other }) })
    onProgress(visits.length, people.length)
  }
  return {
    figures: figuresOf(visits, request, patience),
    failures: failuresOf(visits, request),
    plots: [turnsPlot(visits, request, patience)],
    visits,
  }
}

function peopleOf({ shoppers, seed, language }: ShoppersRequest, source: NeedSource): Person[] {
  const random = seededRandom(seed)
  const people = Array.from({ length: shoppers }, (_, index): Person | undefined => {
    const own = Math.floor(random() * 2 ** 31)
    const isFickle = random() < fickle
    const speaks: Language = language === 'auto' ? (index % 3 === 2 ? 'zh' : 'en') : language
    const needIn = (spoken: Language) => {
      const need = source.draw(seededRandom(own), spoken)
      return need && { need, language: spoken, seed: own, isFickle }
    }
    return needIn(speaks) ?? (language === 'auto' ? needIn('en') : undefined)
  }).filter(person => person !== undefined)
  if (people.length === 0) {
    throw new CurioError('EVALUATION_DATA_INVALID', tooLittleInCommon)
  }
  return people
}

function shopperOf({ need, language, seed, isFickle }: Person, source: NeedSource): Shopper {
  return new Shopper({ need, language, random: seededRandom(seed + 1), ...(isFickle && { changesWith: source }) })
}

function figuresOf(visits: readonly ShopperVisits[], { set, beside, seed }: ShoppersRequest, patience: number): Figure[] {
  const figure = (name: string, of: readonly ShopperVisits[], value: (visit: VisitRecord) => number): Figure =>
    pairedFigure({ set, name, values: of.map(value), baseline: beside && of.map(visit => (visit.beside ? value(visit.beside) : 0)), seed })
  const success = (visit: VisitRecord) => (visit.taken === undefined ? 0 : 1)
  const groups: [string, (visit: ShopperVisits) => boolean][] = [
    ['English', ({ language }) => language === 'en'],
    ['Chinese', ({ language }) => language === 'zh'],
    ['changed their mind', ({ changed }) => changed],
    ['2 wishes', ({ wishes }) => wishes.length === 2],
    ['3 wishes', ({ wishes }) => wishes.length === 3],
    ['4 wishes', ({ wishes }) => wishes.length === 4],
    ['with a price', ({ wishes }) => wishes.some(({ kind }) => kind === 'at-most')],
    ['with a dislike', ({ wishes }) => wishes.some(({ kind }) => kind === 'not')],
  ]
  return [
    figure(`success within ${patience} turns`, visits, success),
    figure('success at the first list', visits, visit => (visit.taken !== undefined && visit.turns.length === 1 ? 1 : 0)),
    turnsFigure(visits, set, beside !== undefined),
    figure('shown items that ignore what was said', visits, ({ ignoring, shown }) => (shown === 0 ? 0 : ignoring / shown)),
    figure('visits with an error', visits, ({ errors }) => (errors.length > 0 ? 1 : 0)),
    ...groups
      .map(([name, isOf]) => ({ name, of: visits.filter(isOf) }))
      .filter(({ of }) => of.length > 0 && of.length < visits.length)
      .map(({ name, of }) => figure(`success, ${name}`, of, success)),
  ]
}

/** Of those who took something: no pairs, so no difference. */
function turnsFigure(visits: readonly ShopperVisits[], set: string, hasBeside: boolean): Figure {
  const turns = (records: readonly VisitRecord[]) => records.filter(({ taken }) => taken !== undefined).map(record => record.turns.length)
  const own = turns(visits)
  const name = 'turns until success, mean'
  return {
    set,
    name,
    value: mean(own),
    ...(hasBeside && { baseline: mean(turns(visits.flatMap(({ beside }) => beside ?? []))) }),
    count: own.length,
  }
}

function failuresOf(visits: readonly ShopperVisits[], { set, catalog }: ShoppersRequest): Failure[] {
  return visits
    .filter(({ taken }) => taken === undefined)
    .map(({ turns, wishes, unmet, errors, target }) => {
      const last = turns.at(-1)?.shown ?? []
      const why =
        errors.length > 0
          ? `error ${errors[0]}`
          : last.length === 0
            ? 'nothing shown'
            : `unmet ${unmet.map(({ facet }) => facet).join(' and ')}`
      return {
        set,
        kind: why,
        text: turns.map(({ said }) => said).join(' / '),
        wanted: `${describeNeed(wishes)} (such as ${target})`,
        got: last.length === 0 ? (turns.at(-1)?.text ?? '') : last.map(id => `${id} (${catalog.get(id)?.title ?? ''})`).join(', '),
      }
    })
}

function turnsPlot(visits: readonly ShopperVisits[], { beside }: ShoppersRequest, patience: number): Plot {
  const labels = [...Array.from({ length: patience }, (_, turn) => `${turn + 1}`), 'gave up']
  const counts = (records: readonly VisitRecord[]) =>
    labels.map((_, index) => records.filter(({ taken, turns }) => (taken === undefined ? patience : turns.length - 1) === index).length)
  return {
    kind: 'counts',
    title: 'Turns until something was taken, by shoppers',
    labels,
    series: [
      { name: 'curio', values: counts(visits) },
      ...(beside ? [{ name: beside.name, values: counts(visits.flatMap(visit => visit.beside ?? [])) }] : []),
    ],
  }
}
