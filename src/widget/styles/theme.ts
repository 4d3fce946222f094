/** Colours, type and measures. Everything a shop may set is a `--curio-…` variable; the rest follows from those. */
import { css, unsafeCSS } from 'lit'

/** Written twice below: for those whose system is dark, and for pages that ask for dark. */
const dark = unsafeCSS(`
  color-scheme: dark;
  --accent: var(--curio-accent, #8fd0b5);
  --on-accent: var(--curio-on-accent, #0d2119);
  --background: var(--curio-background, #191918);
  --surface: var(--curio-surface, #232321);
  --text: var(--curio-text, #f0eee9);
  --muted: var(--curio-muted, #aba79f);
  --border: var(--curio-border, #3a3936);
  --danger: #f2a19a;
  --shadow: 0 16px 48px rgb(0 0 0 / 0.5);
  --frame: #f4f2ee;
`)

export const theme = css`
  :host {
    color-scheme: light;
    --accent: var(--curio-accent, #25594a);
    --on-accent: var(--curio-on-accent, #ffffff);
    --background: var(--curio-background, #ffffff);
    --surface: var(--curio-surface, #f6f4f0);
    --text: var(--curio-text, #1f1e1b);
    --muted: var(--curio-muted, #66625b);
    --border: var(--curio-border, #e4e0d9);
    --danger: #a3271c;
    --shadow: 0 16px 48px rgb(40 34 24 / 0.18);
    --frame: #f4f2ee;
    --radius: var(--curio-radius, 18px);
    --font: var(--curio-font, ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif);
    display: block;
    font: 400 15px/1.55 var(--font);
    color: var(--text);
    -webkit-font-smoothing: antialiased;
  }

  @media (prefers-color-scheme: dark) {
    :host(:not([theme='light'])) {
      ${dark}
    }
  }

  :host([theme='dark']) {
    ${dark}
  }
`
