/** One session for the operator: what is believed and why, and how the scores of its last list came about. */
import type { Interest } from '../../../contracts/interest.js'
import type { Catalog } from '../../../contracts/ports.js'
import type { ScorePart } from '../../../contracts/recommendation.js'
import type { Wish } from '../../../contracts/wish.js'
import type { ShownItem } from '../../support/turn-record.js'
import { html, type Markup } from '../markup.js'
import { bar, type Segment } from './charts.js'
import { consoleFrame } from './console-frame.js'

export interface SessionView {
  readonly sessionId: string
  readonly interest: Interest
  readonly shown: readonly ShownItem[]
  readonly catalog: Catalog
  /** Of the parts of a score. */
  readonly weights: Readonly<Record<ScorePart, number>>
}

const parts: readonly ScorePart[] = [
  'similarity',
  'behaviour',
  'attributes',
  'context',
  'popularity',
  'novelty',
  'freshness',
  'exploration',
]

export function sessionPage(view: SessionView): string {
  const { sessionId, interest, catalog } = view
  const reacted = interest.reactions.map(
    ({ item, value }) => html`<li><span dir="auto">${catalog.get(item)?.title ?? item}</span> <b>${value}</b></li>`,
  )
  const context = Object.entries(interest.context).map(([name, value]) => html`<div><dt>${name}</dt><dd dir="auto">${value}</dd></div>`)
  const content = html`<p><a href="/console">All figures</a></p><h1>Session <code>${sessionId}</code></h1>
    <div class="grid">
      <section class="panel wide"><h2>Wishes</h2>${interest.wishes.length === 0 ? none() : html`<ul class="wishes">${interest.wishes.map(wish)}</ul>`}</section>
      <section class="panel"><h2>Reactions</h2>${reacted.length === 0 ? none() : html`<ul class="plain">${reacted}</ul>`}</section>
      <section class="panel"><h2>Situation</h2>${context.length === 0 ? none() : html`<dl class="plain">${context}</dl>`}</section>
      <section class="panel wide"><h2>Scores of the last list</h2>${scores(view)}</section>
    </div>`
  return consoleFrame('Session', content)
}

const operators: Readonly<Record<Wish['operator'], string>> = {
  is: '',
  'at-most': 'at most ',
  'at-least': 'at least ',
  about: 'about ',
  between: 'between ',
}

function wish({ facet, operator, values, polarity, strength, hard, evidence, source, turn }: Wish): Markup {
  const told = `${polarity === 'avoid' ? 'not ' : ''}${operators[operator]}${values.slice(0, 8).join(operator === 'between' ? ' and ' : ', ')}`
  return html`<li><span><b dir="auto">${told}</b> <small>${facet}${hard && ', must be'}</small></span>${bar([{ kind: polarity, share: strength }])}<span><q dir="auto">${evidence}</q> <small>turn ${turn + 1}, ${source}, strength ${strength.toFixed(2)}</small></span></li>`
}

function scores({ shown, weights }: SessionView): Markup {
  if (shown.length === 0) return none()
  const present = parts.filter(part => shown.some(item => item.parts[part] > 0 && weights[part] > 0))
  const key = present.map(part => html`<i class="${part}"></i> ${part} `)
  const lines = shown.map(item => {
    const segments = segmentsOf(item, weights)
    const told = segments.map(({ kind, share }) => `${kind} ${share.toFixed(2)}`).join(', ')
    return html`<li><span dir="auto">${item.title}</span>${bar(segments)}<b>${item.score.toFixed(2)}</b><small>${told}</small></li>`
  })
  return html`<ol class="scores">${lines}</ol><p class="key">${key}</p>`
}

/** Weighted, and scaled to the score: parts that did not apply gave their weight to the others in proportion. */
export function segmentsOf({ score, parts: values }: ShownItem, weights: Readonly<Record<ScorePart, number>>): readonly Segment[] {
  const weighted = parts.map(kind => ({ kind, share: values[kind] * weights[kind] })).filter(({ share }) => share > 0)
  const sum = weighted.reduce((total, { share }) => total + share, 0)
  return weighted.map(({ kind, share }) => ({ kind, share: (share / sum) * score }))
}

function none(): Markup {
  return html`<p class="none">Nothing yet.</p>`
}
