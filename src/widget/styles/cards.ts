/** The items: a row that scrolls where there is little room, a calm grid where there is more. */
import { css } from 'lit'

export const cards = css`
  .cards {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: min(208px, 72cqi);
    gap: 14px;
    margin: 0 -20px;
    padding: 2px 20px 10px;
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scroll-padding: 20px;
    scroll-snap-type: x proximity;
    scrollbar-width: thin;
    scrollbar-color: var(--border) transparent;
    list-style: none;
  }

  .card {
    display: flex;
    flex-direction: column;
    min-width: 0;
    overflow: hidden;
    scroll-snap-align: start;
    border: 1px solid var(--border);
    border-radius: calc(var(--radius) - 2px);
    background: var(--background);
  }

  .frame {
    position: relative;
    aspect-ratio: 1;
    background: var(--frame);
    overflow: hidden;
  }

  .frame img {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: contain;
    mix-blend-mode: multiply;
  }

  .frame img[hidden] {
    display: none;
  }

  .blank {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    color: #8a857c;
    font-size: 44px;
    font-weight: 300;
  }

  .frame:has(img:not([hidden])) .blank {
    display: none;
  }

  .rank {
    position: absolute;
    inset: 10px auto auto 10px;
    display: grid;
    place-items: center;
    width: 26px;
    height: 26px;
    border-radius: 50%;
    background: #fff;
    color: #1f1e1b;
    font-size: 13px;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .facts {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 4px;
    padding: 14px 14px 8px;
  }

  .facts p,
  .title {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .facts p:empty {
    display: none;
  }

  .title {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    font-size: 15px;
    font-weight: 500;
    line-height: 1.35;
    unicode-bidi: isolate;
  }

  .brand {
    order: -1;
    color: var(--muted);
    font-size: 12px;
    letter-spacing: 0.02em;
  }

  .price {
    font-size: 16px;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .reason {
    color: var(--accent);
    font-size: 13px;
    line-height: 1.4;
  }

  .actions {
    display: grid;
    grid-template-columns: 1fr 1fr;
    padding: 0 6px 6px;
  }

  .opinion,
  .word {
    display: grid;
    place-items: center;
    border-radius: 12px;
    color: var(--muted);
    font-size: 13px;
    line-height: 1.2;
  }

  .opinion:hover,
  .word:hover {
    background: var(--surface);
    color: var(--text);
  }

  .opinion[aria-pressed='true'] {
    color: var(--accent);
  }

  .opinion[aria-pressed='true'] .icon {
    fill: color-mix(in srgb, currentColor 25%, transparent);
    stroke-width: 2.2;
  }

  @container (min-width: 660px) {
    .cards {
      grid-auto-columns: minmax(200px, 240px);
    }
  }
`
