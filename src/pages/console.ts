/** Keeps the console's figures fresh, as long as its page is seen and the operator wants it. */

const interval = 5000

const place = document.querySelector<HTMLElement>('[data-refresh]')
const wanted = document.querySelector<HTMLInputElement>('.fresh input')

async function refresh(): Promise<void> {
  if (!place || !wanted?.checked || document.hidden || place.contains(document.activeElement)) return
  const response = await fetch(place.dataset['refresh'] ?? '').catch(() => undefined)
  // The login has ended: the page asks for it again.
  if (response?.status === 401) location.reload()
  const answer: unknown = response?.ok ? await response.json() : undefined
  if (typeof answer !== 'object' || answer === null || !('markup' in answer) || typeof answer.markup !== 'string') return
  // Made by our own server, which escapes all that is not its own; the policy of the page runs no script in it.
  place.innerHTML = answer.markup
}

if (place && wanted) {
  wanted.closest('label')?.removeAttribute('hidden')
  setInterval(() => void refresh(), interval)
}
