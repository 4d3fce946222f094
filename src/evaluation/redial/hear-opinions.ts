/** What the seeker of a dialogue is heard to think of each film, by the public reader: films named so far are what lies on the table. */
import { inMemoryCatalog } from '../../catalog/index.js'
import type { Catalog } from '../../contracts/ports.js'
import type { Understanding, UtteranceReader } from '../../contracts/understanding.js'
import { type Opinion, plainTitle, type RedialDialogue } from './redial-data.js'

export interface HeardOpinion {
  readonly film: string
  readonly opinion: Opinion
  /** What the seeker said when it was named or judged, and what was read of it; for lists of errors. */
  readonly said: string
}

/** The films that a dialogue names, as a catalogue of their titles. */
export function filmsOf({ movieMentions }: RedialDialogue): Catalog {
  const films = Object.entries(movieMentions).filter(([, name]) => typeof name === 'string')
  return inMemoryCatalog(films.map(([id, name]) => ({ id, title: plainTitle(String(name)), category: 'Films', attributes: {} })))
}

/** One opinion a film that the dialogue names; what was said last counts. */
export function hearOpinions(dialogue: RedialDialogue, films: Catalog, reader: UtteranceReader): HeardOpinion[] {
  const opinions = new Map<string, Opinion>()
  const said = new Map<string, string[]>()
  let shown: (readonly string[])[] = []
  for (const [turn, { senderWorkerId, text }] of dialogue.messages.entries()) {
    const named = [...text.matchAll(/@(\d+)/g)].flatMap(([, id]) => films.get(id ?? '')?.id ?? [])
    const words = text.replace(/@(\d+)/g, (mark, id) => films.get(id)?.title ?? mark)
    const isSeeker = senderWorkerId === dialogue.initiatorWorkerId
    const open = [...named, ...(shown.at(-1) ?? []).filter(id => !named.includes(id))]
    if (isSeeker) {
      const understanding = reader.read(words, { turn, wishes: [], shown: open.length > 0 ? [...shown, open] : shown })
      for (const [id, opinion] of opinionsIn(understanding, shown.at(-1) ?? [])) opinions.set(id, opinion)
    }
    for (const id of open) said.set(id, [...(said.get(id) ?? []), `${isSeeker ? 'S' : 'R'}: ${words}`])
    if (named.length > 0) shown = [...shown, named]
  }
  return films.items.map(({ id }) => ({
    film: id,
    opinion: opinions.get(id) ?? 'neither',
    said: (said.get(id) ?? []).slice(0, 3).join(' // '),
  }))
}

/** A reaction judges its targets, to ask for films like one praises it, and to accept the only one that was suggested. */
function opinionsIn({ acts }: Understanding, suggested: readonly string[]): [string, Opinion][] {
  return acts.flatMap(act => {
    const liked = (ids: readonly string[]) => ids.map((id): [string, Opinion] => [id, 'like'])
    if (act.type === 'react') return act.targets.map((id): [string, Opinion] => [id, act.value])
    if (act.type === 'more' && act.mode === 'similar') return liked(act.targets)
    return act.type === 'accept' && suggested.length === 1 ? liked(suggested) : []
  })
}
