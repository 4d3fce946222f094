/** A page with the widget in a real browser, and what a person does with it. */
import axe from 'axe-core'
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'

export interface ChatPageOptions extends BrowserContextOptions {
  /** Attributes of the element: `inline&lang=zh`. */
  readonly attributes?: string
}

interface AxeViolation {
  readonly id: string
  readonly impact?: string | null
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

export class ChatPage {
  readonly page: Page
  readonly context: BrowserContext
  /** What the page's policy refused, and errors that nobody caught. */
  readonly complaints: string[] = []

  constructor(page: Page) {
    this.page = page
    this.context = page.context()
    page.on('pageerror', error => this.complaints.push(error.message))
    page.on('console', message => {
      if (/content security policy|uncaught/i.test(message.text())) this.complaints.push(message.text())
    })
  }

  static async open(browser: Browser, url: string, { attributes = 'inline', ...options }: ChatPageOptions = {}): Promise<ChatPage> {
    const context = await browser.newContext({
      viewport: { width: 1100, height: 820 },
      locale: 'en-US',
      reducedMotion: 'reduce',
      ...options,
    })
    return ChatPage.another(context, url, attributes)
  }

  /** One more tab of the same browser. */
  static async another(context: BrowserContext, url: string, attributes = 'inline'): Promise<ChatPage> {
    const chat = new ChatPage(await context.newPage())
    chat.page.setDefaultTimeout(10_000)
    await chat.page.goto(`${url}/?${attributes}`)
    return chat
  }

  get log(): Locator {
    return this.page.getByRole('log')
  }

  get line(): Locator {
    return this.page.locator('curio-chat textarea')
  }

  get cards(): Locator {
    return this.page.locator('.turn').last().locator('.card')
  }

  get chips(): Locator {
    return this.page.locator('.chip')
  }

  /** What the polite region of the answers says. */
  get spoken(): Locator {
    return this.page.locator('p[role=status]')
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name })
  }

  /** Writes, sends, and waits for the whole answer. */
  async say(text: string): Promise<void> {
    await this.answered(async () => {
      await this.line.fill(text)
      await this.line.press('Enter')
    })
  }

  /** Does something that starts a turn, and waits until one more turn has its whole answer. */
  async answered(act: () => Promise<void>): Promise<void> {
    const before = await this.page.locator('.turn').count()
    await act()
    await this.page.locator('.turn').nth(before).waitFor({ state: 'attached' })
    await this.quiet()
  }

  async quiet(): Promise<void> {
    await this.page.locator('.waiting').first().waitFor({ state: 'detached' })
    await this.page.locator('[role=log][aria-busy=false]').waitFor()
  }

  async titles(): Promise<string[]> {
    return (await this.cards.locator('.title').allTextContents()).map(title => title.trim())
  }

  /** What axe finds of serious or critical weight, each in a line. */
  async barriers(): Promise<string[]> {
    await this.page.evaluate(axe.source)
    const violations: AxeViolation[] = await this.page.evaluate(
      "axe.run(document, { resultTypes: ['violations'] }).then(result => result.violations)",
    )
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(node => `${node.html.slice(0, 120)} ${node.failureSummary ?? ''}`).join(' | ')}`)
  }

  async close(): Promise<void> {
    await this.context.close()
  }
}
