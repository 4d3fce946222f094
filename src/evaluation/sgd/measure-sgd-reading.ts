/** Acts, slots and the joint goal over the turns of sgd's dialogues, read without a search: each reader hears the same. */
import { inMemoryCatalog } from '../../catalog/index.js'
import type { Catalog } from '../../contracts/ports.js'
import type { UtteranceReader } from '../../contracts/understanding.js'
import type { Wish } from '../../contracts/wish.js'
import { newSession, type Session } from '../../dialogue/session.js'
import type { Figure, Measurement } from '../figure.js'
import { hearUtterance, showItems } from '../hear-utterance.js'
import { keywordReader } from '../keyword-reader.js'
import { f1, share } from '../metrics/index.js'
import { type SgdDialogue, type SgdFrame, type SgdRow, sgdItem } from './sgd-data.js'
import { type SlotValues, slotValuesOf } from './sgd-slots.js'
import { emptyTally, type SgdTally, tallyTurn } from './sgd-tally.js'

type MakeReader = (catalog: Catalog) => UtteranceReader

interface Service {
  readonly rows: readonly SgdRow[]
  readonly known: SlotValues
  readonly catalog: Catalog
  readonly reader: UtteranceReader
}

/** @param makeReader how the reader to measure is made from a catalogue */
export function measureSgdReading(rows: readonly SgdRow[], dialogues: readonly SgdDialogue[], makeReader: MakeReader): Measurement {
  const tally = tallyDialogues(rows, dialogues, makeReader)
  const baseline = tallyDialogues(rows, dialogues, keywordReader)
  const figure = (name: string, count: number, value: (of: SgdTally) => number): Figure => ({
    set: 'sgd',
    name,
    value: value(tally),
    baseline: value(baseline),
    count,
  })
  return {
    figures: [
      figure('dialogue act accuracy', tally.acts, ({ actsRight, acts }) => share(actsRight, acts)),
      figure('slot F1', tally.slots.wanted, ({ slots }) => f1(slots)),
      figure('joint goal accuracy', tally.goals, ({ goalsRight, goals }) => share(goalsRight, goals)),
      figure('joint goal accuracy, names aside', tally.goals, ({ goalsRightButNames, goals }) => share(goalsRightButNames, goals)),
      figure('joint goal, slots held', tally.goalSlots, ({ goalSlotsHeld, goalSlots }) => share(goalSlotsHeld, goalSlots)),
      {
        set: 'sgd',
        name: 'slots of the goal that can be compared',
        value: share(tally.goalSlots, tally.allGoalSlots),
        count: tally.allGoalSlots,
      },
    ],
    failures: tally.failures,
  }
}

function tallyDialogues(rows: readonly SgdRow[], dialogues: readonly SgdDialogue[], makeReader: MakeReader): SgdTally {
  const tally = emptyTally()
  const services = new Map<string, Service>()
  for (const [number, dialogue] of dialogues.entries()) {
    const key = dialogue.services.toSorted().join()
    const service = services.get(key) ?? openService(rows, dialogue.services, makeReader)
    services.set(key, service)
    hearDialogue(dialogue, `${number}`, service, tally)
  }
  return tally
}

function openService(all: readonly SgdRow[], names: readonly string[], makeReader: MakeReader): Service {
  const rows = all.filter(({ service }) => names.includes(service))
  const catalog = inMemoryCatalog(rows.map(sgdItem))
  return { rows, known: slotValuesOf(rows), catalog, reader: makeReader(catalog) }
}

function hearDialogue({ turns }: SgdDialogue, id: string, service: Service, tally: SgdTally): void {
  let session = newSession(id)
  for (const { speaker, utterance, frames } of turns) {
    if (speaker === 'SYSTEM') {
      session = systemTurn(session, frames, service)
      continue
    }
    const heard = hearUtterance(utterance, session, service.reader, service.catalog)
    session = heard.session
    tallyTurn(
      {
        utterance,
        frames,
        known: service.known,
        understanding: heard.understanding,
        held: [...session.history.present.wishes, ...taken(session, service)],
      },
      tally,
    )
  }
}

/** An item that was taken is held by its name. */
function taken({ history }: Session, { catalog }: Service): Wish[] {
  const liked = history.present.reactions.filter(({ value }) => value === 'like')
  return liked.flatMap(({ item, turn }) => {
    const title = catalog.get(item)?.title
    if (title === undefined) return []
    const name: Wish = {
      id: `title:want:${title}`,
      facet: 'title',
      operator: 'is',
      values: [title],
      polarity: 'want',
      strength: 1,
      hard: false,
      evidence: title,
      turn,
      source: 'reaction',
    }
    return [name]
  })
}

/** What the other side offered is what was shown; what it asked is our own question. */
function systemTurn(before: Session, frames: readonly SgdFrame[], { rows, known }: Service): Session {
  const actions = frames.flatMap(frame => frame.actions)
  const offered = new Set(actions.filter(({ act }) => act === 'OFFER').flatMap(({ values }) => values))
  const ids = rows.filter(({ name }) => offered.has(name)).map(row => row.id)
  const { question: _, ...session } = ids.length > 0 ? showItems(before, ids.slice(0, 1)) : before
  const asked = actions.find(({ act, slot }) => act === 'REQUEST' && known.has(slot))
  return asked ? { ...session, question: { facet: asked.slot, options: asked.values } } : session
}
