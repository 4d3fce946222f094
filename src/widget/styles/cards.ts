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
    position: relative;
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
    aspect-ratio: 6 / 5;
    background: var(--frame);
    overflow: hidden;
  }

  .frame img {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
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
    padding: 12px 14px 12px;
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

  .title a {
    color: inherit;
    text-decoration: none;
  }

  .title a:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
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

  .parts {
    padding: 0 14px 8px;
    color: var(--muted);
    font-size: 12px;
  }

  .parts summary {
    line-height: 44px;
    cursor: pointer;
  }

  .parts ul {
    margin: 4px 0 0;
    padding: 0;
    list-style: none;
  }

  .parts svg {
    display: block;
    width: 100%;
    height: 6px;
    margin: 2px 0 6px;
    border-radius: 3px;
    background: var(--border);
    fill: var(--accent);
  }

  .opinions {
    position: absolute;
    inset: 2px 2px auto auto;
    display: flex;
  }

  .opinion {
    display: grid;
    place-items: center;
    color: #45423c;
  }

  .opinion .icon {
    box-sizing: border-box;
    width: 32px;
    height: 32px;
    padding: 7px;
    border-radius: 50%;
    background: rgb(255 255 255 / 0.92);
  }

  .opinion:hover .icon {
    background: #fff;
    box-shadow: 0 1px 6px rgb(40 34 24 / 0.2);
  }

  .opinion[aria-pressed='true'] .icon {
    background: var(--accent);
    color: var(--on-accent);
  }

  .actions {
    display: flex;
    justify-content: space-between;
    padding: 0 4px 2px;
    border-top: 1px solid var(--border);
  }

  .word {
    padding: 0 10px;
    border-radius: 12px;
    color: var(--muted);
    font-size: 13px;
    white-space: nowrap;
  }

  .word:hover {
    color: var(--text);
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  @container (min-width: 660px) {
    .cards {
      grid-auto-columns: minmax(200px, 271px);
    }
  }
`
