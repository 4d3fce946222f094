/** Finds a Chromium on this machine. */
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** `CHROMIUM` in the environment names another one. */
export const chromiumPath = [process.env['CHROMIUM'] ?? '', ...usual].find(path => path !== '' && existsSync(path))

if (chromiumPath === undefined)
  console.warn('No Chromium found: the browser tests are skipped. Install one (apt-get install chromium) or name it in CHROMIUM.')

export async function openBrowser(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error('there is no Chromium')
  return chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
}
