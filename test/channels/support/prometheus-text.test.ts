import { expect, it } from 'vitest'
import { prometheusText } from '../../../src/channels/support/prometheus-text.js'
import { TurnMetrics } from '../../../src/channels/support/turn-metrics.js'

const line = /^(?:# (?:HELP|TYPE) [a-z_]+ .+|[a-z_]+(?:\{[a-z]+="[^"\n]*"(?:,[a-z]+="[^"\n]*")*\})? [\d.e+-]+)$/

it('what became of the language model’s texts is counted where one writes, and only there', () => {
  const metrics = new TurnMetrics()
  const text = prometheusText(metrics, 0, { kept: 5, rewritten: 2, replaced: 1, sentences: 9, tokens: 240 })
  for (const row of text.trimEnd().split('\n')) expect(row).toMatch(line)
  expect(text).toContain('curio_written_texts_total{outcome="kept"} 5\n')
  expect(text).toContain('curio_written_texts_total{outcome="rewritten"} 2\n')
  expect(text).toContain('curio_written_texts_total{outcome="replaced"} 1\n')
  expect(text).toContain('curio_written_sentences_total 9\n')
  expect(text).toContain('curio_written_tokens_total 240\n')
  expect(prometheusText(metrics, 0)).not.toContain('curio_written')
})
