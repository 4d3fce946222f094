/** Bolt's logger on top of the server's. Bolt logs bodies of messages at `debug`, so those lines go nowhere. */
import { type Logger as BoltLogger, LogLevel } from '@slack/bolt'
import type { Logger } from 'pino'

export function slackLogger(logger: Logger): BoltLogger {
  const text = (parts: readonly unknown[]) => parts.map(String).join(' ')
  return {
    debug: () => {},
    info: (...parts: unknown[]) => logger.debug(text(parts)),
    warn: (...parts: unknown[]) => logger.warn(text(parts)),
    error: (...parts: unknown[]) => logger.error(text(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  }
}
