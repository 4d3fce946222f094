/** The console's figures as markup, for the page and for each refresh of it. */
import type { ExposureBounds } from '../../../ranking/index.js'
import type { SessionActivity } from '../../support/turn-metrics.js'
import { html, type Markup } from '../markup.js'
import { bar, lineChart } from './charts.js'
import type { Exposure, Exposures } from './exposure.js'
import type { Figures, Latency, Share } from './figures.js'

export interface ConsoleView {
  readonly figures: Figures
  readonly exposures: Exposures
  /** Most share of the places of late that one of them may have, as configured. */
  readonly bounds: ExposureBounds
  readonly sessions: readonly SessionActivity[]
  /** Milliseconds since 1970. */
  readonly now: number
}

export function figuresView(view: ConsoleView): Markup {
  const { figures, exposures, bounds } = view
  const end = figures.latencies.find(({ stage }) => stage === 'end')
  const lastHour = figures.turnsPerMinute.reduce((sum, count) => sum + count, 0)
  return html`
    <ul class="tiles">
      ${tile('Live sessions', String(figures.liveSessions))}${tile('Turns in the last hour', String(lastHour))}
      ${tile('Whole turn, median', end ? milliseconds(end.p50) : '–')}${tile('Whole turn, 95 of 100 under', end ? milliseconds(end.p95) : '–')}
    </ul>
    <div class="grid">
      ${panel('Turns per minute', lineChart(figures.turnsPerMinute, { label: `Turns per minute in the last hour, ${lastHour} in all`, start: '60 min ago', end: 'now' }), true)}
      ${panel('Time to each stage', latencies(figures.latencies))}
      ${panel('Who read the wishes', shares(figures.readers.map(readerRow), figures.turns))}
      ${panel('Outcomes', shares(figures.outcomes, figures.turns))}
      ${panel('Reactions', shares(figures.reactions, figures.turns))}
      ${panel(onScreen('Prices', bounds.priceBand), exposed(exposures.prices))}
      ${panel('Errors', shares(figures.errors, figures.turns))}
      ${panel(onScreen('Brands', bounds.brand), exposed(exposures.brands))}
      ${panel(onScreen('Departments', bounds.category), exposed(exposures.categories))}
      ${panel('Sessions', sessionTable(view), true)}
    </div>`
}

const readers: Readonly<Record<string, string>> = { lexicon: 'Vocabulary alone', model: 'Language model too', none: 'No wish stated' }

function readerRow(share: Share): Share {
  return { ...share, name: readers[share.name] ?? share.name }
}

function tile(name: string, value: string): Markup {
  return html`<li><span>${name}</span><b>${value}</b></li>`
}

function panel(title: string, content: Markup, isWide = false): Markup {
  return html`<section class="${isWide ? 'panel wide' : 'panel'}"><h2>${title}</h2>${content}</section>`
}

function onScreen(names: string, bound: number): string {
  return `${names} on screen${bound < 1 ? `, each at most ${percent(bound)}` : ''}`
}

function latencies(rows: readonly Latency[]): Markup {
  if (rows.length === 0) return none()
  const longest = Math.max(1, ...rows.map(({ p95 }) => p95))
  const lines = rows.map(({ stage, p50, p95 }) =>
    row(
      stage,
      [
        { kind: 'p50', share: p50 / longest },
        { kind: 'p95', share: (p95 - p50) / longest },
      ],
      `${milliseconds(p50)} · ${milliseconds(p95)}`,
    ),
  )
  return html`<ul class="rows">${lines}</ul><p class="key"><i class="p50"></i> median <i class="p95"></i> 95th percentile</p>`
}

function shares(rows: readonly Share[], turns: number): Markup {
  if (turns === 0 || rows.length === 0) return none()
  return html`<ul class="rows">${rows.map(({ name, count, share }) => row(name, [{ kind: 'share', share }], `${count} · ${percent(share)}`))}</ul>`
}

function exposed(rows: readonly Exposure[]): Markup {
  if (rows.length === 0) return none()
  const most = Math.max(0.01, ...rows.flatMap(({ shown, catalog }) => [shown, catalog]))
  const lines = rows.map(({ name, shown, catalog }) =>
    row(name, [{ kind: 'share', share: shown / most }], `${percent(shown)} of ${percent(catalog)}`, catalog / most),
  )
  return html`<ul class="rows">${lines}</ul><p class="key"><i class="share"></i> share of what was shown <i class="mark"></i> share of the catalogue</p>`
}

function row(name: string, segments: Parameters<typeof bar>[0], value: string, mark?: number): Markup {
  return html`<li><span dir="auto">${name.slice(0, 60)}</span>${bar(segments, mark)}<b>${value}</b></li>`
}

function sessionTable({ sessions, now }: ConsoleView): Markup {
  if (sessions.length === 0) return none()
  const latest = sessions.toReversed().slice(0, 30)
  const lines = latest.map(
    ({ sessionId, turns, time, text }) =>
      html`<tr><td><a href="/console/sessions/${encodeURIComponent(sessionId)}">${sessionId.slice(0, 40)}</a></td><td class="number">${turns}</td><td class="number">${ago(now - time)}</td><td dir="auto">${text ?? ''}</td></tr>`,
  )
  const isTold = latest.some(({ text }) => text !== undefined)
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Sessions"><table><thead><tr><th scope="col">Session</th><th scope="col" class="number">Turns</th><th scope="col" class="number">Last turn</th><th scope="col">${isTold && 'Last message'}</th></tr></thead><tbody>${lines}</tbody></table></div>`
}

function none(): Markup {
  return html`<p class="none">Nothing yet.</p>`
}

export function milliseconds(value: number): string {
  return value >= 1000 ? `${(value / 1000).toFixed(1)} s` : `${Math.round(value)} ms`
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`
}

function ago(span: number): string {
  if (span < 60_000) return `${Math.max(0, Math.round(span / 1000))} s ago`
  return span < 3_600_000 ? `${Math.round(span / 60_000)} min ago` : `${Math.round(span / 3_600_000)} h ago`
}
