/** The figures of {@link TurnMetrics} as Prometheus reads them: text format 0.0.4. */
import type { WritingCounts } from '../../explanation/index.js'
import type { Histogram } from './histogram.js'
import type { TurnMetrics } from './turn-metrics.js'

/** Every counter, with its help; a counter without a label is told as 0 before it counts. */
const counters: readonly (readonly [name: string, help: string, isPlain?: true])[] = [
  ['turns', 'Turns, by who supplied the wishes.'],
  ['turn_errors', 'Turns that ended in an error, by code.'],
  ['reactions', 'Reactions to items, by value.'],
  ['turns_relaxed', 'Turns in which a wish was given up.', true],
  ['turns_nothing_fits', 'Turns in which no item met the wishes.', true],
  ['turns_not_understood', 'Turns that were not understood.', true],
  ['items_shown', 'Items shown.', true],
]

/**
 * @param now milliseconds since 1970
 * @param writing what became of the language model's texts, where one writes
 * @example prometheusText(metrics, Date.now())
 */
export function prometheusText(metrics: TurnMetrics, now: number, writing?: WritingCounts): string {
  const lines = counters.flatMap(([name, help, isPlain]) => [...head(name, help, 'counter'), ...counted(metrics, name, isPlain)])
  if (writing) lines.push(...writingLines(writing))
  lines.push('# HELP curio_sessions_live Sessions with a turn in the last 15 minutes.', '# TYPE curio_sessions_live gauge')
  lines.push(`curio_sessions_live ${metrics.sessions.filter(({ time }) => now - time < 15 * 60_000).length}`)
  lines.push('# HELP process_resident_memory_bytes Memory of the process.', '# TYPE process_resident_memory_bytes gauge')
  lines.push(`process_resident_memory_bytes ${process.memoryUsage.rss()}`)
  lines.push(
    '# HELP curio_turn_stage_seconds Seconds from the start of a turn to the end of a stage.',
    '# TYPE curio_turn_stage_seconds histogram',
  )
  for (const [stage, histogram] of metrics.stageSeconds)
    lines.push(...histogramLines('curio_turn_stage_seconds', `stage="${stage}"`, histogram))
  return `${lines.join('\n')}\n`
}

function writingLines({ kept, rewritten, replaced, sentences, tokens }: WritingCounts): readonly string[] {
  return [
    ...head('written_texts', 'Texts asked of the language model, by what became of them.', 'counter'),
    ...Object.entries({ kept, rewritten, replaced }).map(([outcome, count]) => `curio_written_texts_total{outcome="${outcome}"} ${count}`),
    ...head('written_sentences', 'Sentences of the language model that were said.', 'counter'),
    `curio_written_sentences_total ${sentences}`,
    ...head('written_tokens', 'Tokens that the language model wrote, said or not.', 'counter'),
    `curio_written_tokens_total ${tokens}`,
  ]
}

function head(name: string, help: string, type: string): readonly string[] {
  return [`# HELP curio_${name}_total ${help}`, `# TYPE curio_${name}_total ${type}`]
}

function counted(metrics: TurnMetrics, name: string, isPlain = false): readonly string[] {
  if (isPlain) return [`curio_${name}_total ${metrics.counters.get(name) ?? 0}`]
  return [...metrics.counters].flatMap(([key, count]) => {
    const [counter, label, value] = key.split(/[ =]/u)
    return counter === name && label !== undefined ? [`curio_${name}_total{${label}="${escapeLabel(value ?? '')}"} ${count}`] : []
  })
}

function histogramLines(name: string, label: string, { bounds, cumulative, count, sum }: Histogram): readonly string[] {
  return [
    ...bounds.map((bound, index) => `${name}_bucket{${label},le="${bound}"} ${cumulative[index] ?? 0}`),
    `${name}_bucket{${label},le="+Inf"} ${count}`,
    `${name}_sum{${label}} ${Number(sum.toFixed(6))}`,
    `${name}_count{${label}} ${count}`,
  ]
}

function escapeLabel(value: string): string {
  return value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n')
}
