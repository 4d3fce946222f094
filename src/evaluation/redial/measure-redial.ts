/** Like, dislike or neither of the films that a dialogue names, against what the seeker answered afterwards. */
import type { Catalog } from '../../contracts/ports.js'
import type { UtteranceReader } from '../../contracts/understanding.js'
import type { Failure, Figure, Measurement } from '../figure.js'
import { mean, share } from '../metrics/index.js'
import { filmsOf, hearOpinions } from './hear-opinions.js'
import { keywordOpinion } from './keyword-opinions.js'
import { type Opinion, opinionOf, type RedialDialogue } from './redial-data.js'

interface Judged {
  readonly gold: Opinion
  readonly heard: Opinion
  readonly byKeywords: Opinion
  readonly said: string
}

const opinions = ['like', 'dislike', 'neither'] as const

export function measureRedial(dialogues: readonly RedialDialogue[], makeReader: (films: Catalog) => UtteranceReader): Measurement {
  const judged = dialogues.flatMap(dialogue => judge(dialogue, makeReader))
  const largest = largestClass(judged)
  const most = judged.filter(({ gold }) => gold === largest).length
  // Who says nothing of a film that is spoken of mostly likes it.
  const guessed = (opinion: Opinion) => (opinion === 'neither' ? largest : opinion)
  const figure = (name: string, measure: (pick: (one: Judged) => Opinion) => number): Figure => ({
    set: 'redial',
    name,
    value: measure(one => one.heard),
    baseline: measure(one => one.byKeywords),
    count: judged.length,
  })
  return {
    figures: [
      figure('opinion accuracy', pick => share(judged.filter(one => pick(one) === one.gold).length, judged.length)),
      figure('opinion accuracy, silence counted as the largest class', pick =>
        share(judged.filter(one => guessed(pick(one)) === one.gold).length, judged.length),
      ),
      { set: 'redial', name: 'share of the largest class', value: share(most, judged.length), count: judged.length },
      figure('opinion accuracy, mean over classes', pick => mean(opinions.map(opinion => recall(judged, opinion, pick)))),
      figure('likes against dislikes, where either is heard', pick => polarity(judged, pick)),
    ],
    failures: judged.flatMap(one => failureOf(one)),
  }
}

function largestClass(judged: readonly Judged[]): Opinion {
  const count = (opinion: Opinion) => judged.filter(({ gold }) => gold === opinion).length
  return opinions.reduce((most, next) => (count(next) > count(most) ? next : most))
}

function judge(dialogue: RedialDialogue, makeReader: (films: Catalog) => UtteranceReader): Judged[] {
  const films = filmsOf(dialogue)
  if (films.items.length === 0 || Array.isArray(dialogue.initiatorQuestions)) return []
  const answers = new Map(Object.entries(dialogue.initiatorQuestions))
  return hearOpinions(dialogue, films, makeReader(films)).flatMap(({ film, opinion, said }) => {
    const answer = answers.get(film)
    if (answer === undefined) return []
    return [{ gold: opinionOf(answer.liked), heard: opinion, byKeywords: keywordOpinion(dialogue, film), said }]
  })
}

function recall(judged: readonly Judged[], opinion: Opinion, pick: (one: Judged) => Opinion): number {
  const own = judged.filter(({ gold }) => gold === opinion)
  return share(own.filter(one => pick(one) === opinion).length, own.length)
}

/** Precision of what was heard as a like or a dislike, over films that were liked or disliked. */
function polarity(judged: readonly Judged[], pick: (one: Judged) => Opinion): number {
  const heard = judged.filter(one => pick(one) !== 'neither' && one.gold !== 'neither')
  return mean((['like', 'dislike'] as const).map(opinion => recall(heard, opinion, pick)))
}

function failureOf({ gold, heard, said }: Judged): Failure[] {
  return gold === heard ? [] : [{ set: 'redial', kind: `${gold} heard as ${heard}`, text: said, wanted: gold, got: heard }]
}
