/** Hard utterances with the readings that they call for: the share that is understood entirely, by language. */
import type { Catalog } from '../../contracts/ports.js'
import type { UtteranceReader } from '../../contracts/understanding.js'
import { newSession } from '../../dialogue/session.js'
import { emptyInterest } from '../../interest/index.js'
import { describeWishes } from '../describe-wishes.js'
import type { Failure, Figure, Measurement } from '../figure.js'
import { hearUtterance } from '../hear-utterance.js'
import { keywordReader } from '../keyword-reader.js'
import { share } from '../metrics/index.js'
import { noteOfAct } from '../noted-act.js'
import { wishOfNote } from '../noted-wish.js'
import { judgeUtterance } from './judge-utterance.js'
import type { UtteranceCase } from './utterance-case.js'

/** @example measureUtterances(cases, reader, catalog).figures[0] // all of them */
export function measureUtterances(cases: readonly UtteranceCase[], reader: UtteranceReader, catalog: Catalog): Measurement {
  const failures = cases.flatMap(one => failureOf(one, reader, catalog) ?? [])
  const baseline = keywordReader(catalog)
  const byKeywords = cases.filter(one => failureOf(one, baseline, catalog) !== undefined)
  const figure = (name: string, counts: (text: string) => boolean): Figure => {
    const own = cases.filter(({ text }) => counts(text)).length
    const missed = (all: readonly { readonly text: string }[]) => all.filter(({ text }) => counts(text)).length
    return {
      set: 'utterances',
      name,
      value: share(own - missed(failures), own),
      baseline: share(own - missed(byKeywords), own),
      count: own,
    }
  }
  const isChinese = (text: string) => /\p{Script=Han}/u.test(text)
  return {
    figures: [
      figure('understood entirely', () => true),
      figure('understood entirely, English', text => !isChinese(text)),
      figure('understood entirely, Chinese', isChinese),
    ],
    failures,
  }
}

function failureOf(one: UtteranceCase, reader: UtteranceReader, catalog: Catalog): Failure | undefined {
  const { wishes, shown, question } = one.state
  const held = wishes.map(wishOfNote)
  const started = held.length + shown.length > 0
  const interest = { ...emptyInterest('en'), turn: started ? 1 : 0, wishes: held, shown }
  const before = { ...newSession(one.id, interest), started: false, ...(question && { question }) }
  const { understanding, session } = hearUtterance(one.text, before, reader, catalog)
  const { missing, unwanted } = judgeUtterance(one, understanding, session.history.present, held)
  if (missing.length + unwanted.length === 0) return undefined
  const read = [...understanding.acts.map(noteOfAct), describeWishes(session.history.present.wishes)].filter(part => part !== '').join('; ')
  const wanted = [...missing, ...unwanted.map(part => `not ${part}`)].join('; ')
  return { set: 'utterances', kind: one.kind, text: one.text, wanted, got: `${read} | ${JSON.stringify(understanding.context)}` }
}
