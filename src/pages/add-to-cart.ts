/** Puts an item into the cart without leaving its page. */
import { react } from './react.js'

/** Where the cart does not take it this way, the form goes the way that it goes without a script. */
export async function addToCart(form: HTMLFormElement): Promise<void> {
  const item = form.dataset['add'] ?? ''
  void react(item, 'cart')
  const count = await put(item).catch(() => undefined)
  if (count === undefined) {
    form.submit()
    return
  }
  tellCount(count)
  tellAdded()
}

async function put(item: string): Promise<number | undefined> {
  const response = await fetch('/cart', {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({ do: 'add', item }),
  })
  const answer: unknown = response.ok ? await response.json() : undefined
  if (typeof answer !== 'object' || answer === null || !('count' in answer)) return undefined
  return typeof answer.count === 'number' ? answer.count : undefined
}

function tellCount(count: number): void {
  const place = document.querySelector('[data-in-cart]')
  if (place) place.textContent = String(count)
}

function tellAdded(): void {
  const notice = document.querySelector<HTMLElement>('.notice')
  if (!notice) return
  notice.hidden = false
  notice.textContent = notice.dataset['added'] ?? ''
  setTimeout(() => {
    notice.hidden = true
  }, 4000)
}
