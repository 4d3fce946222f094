/** What a score is made of, as bars that fold out; the text beside each bar says the same. */
import { html, nothing, type TemplateResult } from 'lit'
import type { Recommendation } from '../../contracts/recommendation.js'
import { barsOfScore } from './bars-of-score.js'
import type { ViewContext } from './view-context.js'

/** Widths are attributes of the drawing: a page whose policy forbids inline styles shows them too. */
export function scoreBars(
  recommendation: Recommendation,
  title: string,
  { language, words }: ViewContext,
): TemplateResult | typeof nothing {
  const bars = barsOfScore(recommendation, language)
  if (bars.length === 0) return nothing
  return html`<details class="parts">
    <summary aria-label=${words.about(words.parts, title)}>${words.parts}</summary>
    <ul role="list">
      ${bars.map(
        ({ text, width }) => html`<li>
          ${text}<svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width=${width} height="6"></rect></svg>
        </li>`,
      )}
    </ul>
  </details>`
}
