/** The few drawn signs of the interface. Decoration only: every button that has one also has words. */
import { html, svg, type TemplateResult } from 'lit'

const paths = {
  chat: svg`<path d="M21 11.5a8.5 8.5 0 0 1-12.3 7.6L3 21l1.9-5.7A8.5 8.5 0 1 1 21 11.5z"/>`,
  close: svg`<path d="M6 6l12 12M18 6L6 18"/>`,
  restart: svg`<path d="M4 4v6h6M4.6 15a8 8 0 1 0 .9-8.4L4 10"/>`,
  send: svg`<path d="M12 19V5M5.5 11.5L12 5l6.5 6.5"/>`,
  stop: svg`<rect x="7" y="7" width="10" height="10" rx="1.5" fill="currentColor"/>`,
  photo: svg`<rect x="3" y="5" width="18" height="15" rx="3"/><circle cx="12" cy="12.5" r="3.6"/><path d="M8.5 5l1.2-2h4.6l1.2 2"/>`,
  like: svg`<path d="M12 20.3S3.5 15.4 3.5 9.3A4.6 4.6 0 0 1 12 6.8a4.6 4.6 0 0 1 8.5 2.5c0 6.100-8.5 11-8.5 11z"/>`,
  dislike: svg`<circle cx="12" cy="12" r="8.5"/><path d="M6 18L18 6"/>`,
  undo: svg`<path d="M9 14L4 9l5-5M4 9h10.5a5.5 5.5 0 0 1 0 11H11"/>`,
} as const

export type IconName = keyof typeof paths

export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">${paths[name]}</svg>`
}
