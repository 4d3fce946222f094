/** The frame of the conversation: floating or inline, its header, its foot. */
import { css } from 'lit'

export const panel = css`
  :host(:not([inline])) {
    position: fixed;
    inset-block-end: max(20px, env(safe-area-inset-bottom));
    inset-inline-end: 20px;
    z-index: 2147483000;
  }

  :host([inline]) {
    height: 100%;
    min-height: 360px;
  }

  .launcher {
    display: grid;
    place-items: center;
    width: 60px;
    height: 60px;
    border-radius: 50%;
    background: var(--accent);
    color: var(--on-accent);
    box-shadow: var(--shadow);
    transition: transform 160ms ease;
  }

  .launcher .icon {
    width: 26px;
    height: 26px;
  }

  .launcher:hover {
    transform: translateY(-2px);
  }

  .panel {
    position: relative;
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
    overflow: hidden;
    container-type: inline-size;
    background: var(--background);
    border: 1px solid var(--border);
    border-radius: var(--radius);
  }

  :host(:not([inline])) .panel {
    width: 440px;
    height: min(760px, 100dvh - 40px);
    box-shadow: var(--shadow);
    animation: rise 200ms ease;
  }

  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(12px);
    }
  }

  header {
    display: flex;
    align-items: center;
    gap: 4px;
    padding: 8px 8px 8px 20px;
    border-bottom: 1px solid var(--border);
  }

  h2 {
    flex: 1;
    min-width: 0;
    margin: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: 16px;
    font-weight: 600;
    letter-spacing: -0.01em;
  }

  .question {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding: 12px 20px 16px;
    background: var(--surface);
    border-bottom: 1px solid var(--border);
  }

  .question p {
    flex-basis: 100%;
    margin: 0;
  }

  .connection p {
    margin: 0;
    padding: 8px 20px;
    background: var(--surface);
    color: var(--muted);
    font-size: 13px;
  }

  .log {
    position: relative;
    flex: 1;
    min-height: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    padding: 24px max(20px, (100% - 840px) / 2);
    scrollbar-width: thin;
    scrollbar-color: var(--border) transparent;
  }

  footer {
    border-top: 1px solid var(--border);
    padding: 6px max(12px, (100% - 856px) / 2) 12px;
  }

  .drop {
    position: absolute;
    inset: 10px;
    display: grid;
    place-items: center;
    margin: 0;
    border: 2px dashed var(--accent);
    border-radius: calc(var(--radius) - 4px);
    background: color-mix(in srgb, var(--background) 92%, transparent);
    font-weight: 600;
    pointer-events: none;
  }

  @media (max-width: 520px) {
    :host(:not([inline])[open]) {
      inset: 0;
    }

    :host(:not([inline])) .panel {
      width: 100%;
      height: 100dvh;
      border: 0;
      border-radius: 0;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before {
      animation: none !important;
      transition: none !important;
    }
  }
`
