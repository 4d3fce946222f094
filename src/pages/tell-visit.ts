/** Tells of the item that was clicked on: by the page that the click leads to, since the one before is gone by then. */
import { react } from './react.js'

/** Only for who comes from another page of the shop, and once, not when the page is loaded again or shown in the other language. */
export function tellVisit(): void {
  const item = document.querySelector<HTMLElement>('[data-item]')?.dataset['item']
  if (item !== undefined && isClick()) void react(item, 'click')
}

function isClick(): boolean {
  const [navigation] = performance.getEntriesByType('navigation')
  const isNew = navigation instanceof PerformanceNavigationTiming && navigation.type === 'navigate'
  if (!isNew || !URL.canParse(document.referrer)) return false
  const before = new URL(document.referrer)
  return before.origin === location.origin && before.pathname !== location.pathname
}
