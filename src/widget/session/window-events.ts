/** What the browser tells of the network and of its other tabs, passed on while the element is in the page. */
import type { ReactiveController, ReactiveControllerHost } from 'lit'

export interface WindowEventsOptions {
  readonly onOnline: () => void
  readonly onOffline: () => void
  /** Another tab changed what is kept under this key. */
  readonly onStorage: (key: string | null) => void
}

export class WindowEvents implements ReactiveController {
  readonly #options: WindowEventsOptions
  #listening: AbortController | undefined

  constructor(host: ReactiveControllerHost, options: WindowEventsOptions) {
    this.#options = options
    host.addController(this)
  }

  hostConnected(): void {
    this.#listening = new AbortController()
    const { signal } = this.#listening
    const { onOnline, onOffline, onStorage } = this.#options
    window.addEventListener('online', onOnline, { signal })
    window.addEventListener('offline', onOffline, { signal })
    window.addEventListener('storage', ({ key }) => onStorage(key), { signal })
  }

  hostDisconnected(): void {
    this.#listening?.abort()
  }
}
