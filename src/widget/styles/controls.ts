/** Buttons, chips and the line where people write. Nothing that is touched is smaller than 44 pixels. */
import { css } from 'lit'

export const controls = css`
  button,
  textarea {
    margin: 0;
    border: 0;
    padding: 0;
    background: none;
    color: inherit;
    font: inherit;
  }

  button {
    min-width: 44px;
    min-height: 44px;
    cursor: pointer;
    touch-action: manipulation;
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }

  /* The whole line shows the focus. */
  textarea:focus-visible {
    outline: none;
  }

  .log:focus-visible {
    outline-offset: -3px;
  }

  .icon {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.7;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .round {
    display: grid;
    flex: none;
    place-items: center;
    width: 44px;
    height: 44px;
    border-radius: 50%;
    color: var(--muted);
  }

  .round:hover,
  .language:hover,
  .quiet:hover {
    background: var(--surface);
    color: var(--text);
  }

  .language,
  .quiet {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding: 0 12px;
    border-radius: 22px;
    color: var(--muted);
    font-size: 13px;
  }

  .quiet .icon {
    width: 16px;
    height: 16px;
  }

  .round.send {
    background: var(--accent);
    color: var(--on-accent);
  }

  .round.send[aria-disabled='true'] {
    background: var(--surface);
    color: var(--muted);
    cursor: default;
  }

  .round.stop {
    color: var(--text);
    border: 1px solid var(--border);
  }

  .line {
    position: relative;
    display: flex;
    align-items: flex-end;
    gap: 4px;
    padding: 4px;
    border: 1px solid var(--border);
    border-radius: 28px;
    background: var(--background);
  }

  .line:focus-within {
    border-color: var(--accent);
    box-shadow: 0 0 0 1px var(--accent);
  }

  textarea {
    box-sizing: border-box;
    flex: 1;
    min-width: 0;
    min-height: 44px;
    max-height: 144px;
    padding: 10px 4px;
    resize: none;
    field-sizing: content;
    line-height: 24px;
    font-size: 16px;
  }

  textarea::placeholder {
    color: var(--muted);
    opacity: 1;
  }

  .preview {
    position: relative;
    width: 72px;
    margin: 8px 8px 12px;
  }

  .preview img {
    display: block;
    width: 72px;
    height: 72px;
    object-fit: cover;
    border-radius: 12px;
  }

  .preview .small {
    position: absolute;
    inset: -18px -22px auto auto;
  }

  .preview .small .icon {
    box-sizing: border-box;
    width: 24px;
    height: 24px;
    padding: 4px;
    border-radius: 50%;
    background: var(--text);
    color: var(--background);
  }

  .wishes {
    display: flex;
    align-items: center;
    margin-bottom: 4px;
    overflow-x: auto;
    scrollbar-width: none;
  }

  .chips {
    display: flex;
    flex: none;
    gap: 6px;
    margin: 0;
    padding: 0 4px;
    list-style: none;
  }

  .chips li {
    flex: none;
  }

  .chip {
    display: grid;
    align-items: center;
  }

  .chip:focus-visible {
    outline: none;
  }

  .chip:focus-visible .pill {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }

  .pill {
    display: flex;
    align-items: center;
    gap: 4px;
    max-width: 260px;
    height: 32px;
    padding: 0 8px 0 14px;
    border-radius: 16px;
    background: var(--surface);
    font-size: 13px;
  }

  .wish {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .pill .icon {
    flex: none;
    width: 16px;
    height: 16px;
    color: var(--muted);
  }

  .chip:hover .icon {
    color: var(--text);
  }

  .memory {
    display: flex;
    flex: none;
    margin-inline-start: auto;
    white-space: nowrap;
  }

  /* What sticks out can be scrolled to. */
  @container (max-width: 659px) {
    .wishes {
      padding-inline-end: 20px;
      mask-image: linear-gradient(to right, #000 calc(100% - 28px), transparent);
    }
  }

  .choice {
    padding: 0 18px;
    border: 1px solid var(--accent);
    border-radius: 22px;
    color: var(--accent);
    font-weight: 500;
    overflow-wrap: anywhere;
  }

  .choice:hover,
  .choice.strong {
    background: var(--accent);
    color: var(--on-accent);
  }
`
