/** What is said: the person on the right, the answer as plain text. */
import { css } from 'lit'

export const messages = css`
  .turn {
    display: flex;
    flex-direction: column;
    gap: 14px;
    margin-top: 28px;
  }

  .answer,
  .note,
  .failure,
  .typing {
    margin: 0;
    max-width: 72ch;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  .note {
    color: var(--muted);
    font-size: 13px;
  }

  .note.own {
    align-self: flex-end;
  }

  .failure {
    color: var(--danger);
    font-size: 14px;
  }

  .composer .failure {
    margin: 4px 12px 10px;
  }

  .failure .choice {
    display: block;
    margin-top: 8px;
  }

  .said {
    align-self: flex-end;
    display: flex;
    flex-direction: column;
    align-items: flex-end;
    gap: 8px;
    max-width: 85%;
  }

  .said p {
    margin: 0;
    padding: 10px 16px;
    border-radius: 20px 20px 6px 20px;
    background: var(--accent);
    color: var(--on-accent);
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  .sent-photo {
    display: block;
    width: 160px;
    height: 160px;
    object-fit: cover;
    border-radius: 16px;
  }

  .photo-mark {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--muted);
    font-size: 13px;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .typing {
    display: flex;
    gap: 6px;
    align-items: center;
    height: 24px;
  }

  .typing i {
    width: 7px;
    height: 7px;
    border-radius: 50%;
    background: var(--muted);
    animation: wait 1.2s infinite ease-in-out;
  }

  .typing i:nth-child(2) {
    animation-delay: 0.15s;
  }

  .typing i:nth-child(3) {
    animation-delay: 0.3s;
  }

  @keyframes wait {
    0%,
    60%,
    100% {
      opacity: 0.3;
    }

    30% {
      opacity: 1;
    }
  }
`
