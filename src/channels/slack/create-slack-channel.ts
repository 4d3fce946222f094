/** The Slack bot: mentions, direct messages and threads, over a socket or by requests to this server. */
import { App, SocketModeReceiver } from '@slack/bolt'
import type { Router } from 'express'
import { CurioError } from '../../errors.js'
import type { Channel } from '../support/channel.js'
import type { ChatRooms } from '../support/chat-rooms.js'
import type { EditPace } from '../support/edit-throttle.js'
import { PendingWork } from '../support/pending-work.js'
import { SeenKeys } from '../support/seen-keys.js'
import { answerMessage, answerPress, concerns, type SlackRooms } from './answer-slack.js'
import { greetAssistant } from './greet-assistant.js'
import { ItemPictures } from './item-pictures.js'
import { pictureAddress } from './picture-address.js'
import { platformError } from './platform-error.js'
import { actionPrefix, parseSlackAction } from './slack-action.js'
import { parseSlackEvent } from './slack-event.js'
import { slackLogger } from './slack-logger.js'
import { type SlackReceiver, slackReceiver } from './slack-receiver.js'
import { SlackStatus } from './slack-status.js'

export interface SlackChannel extends Channel {
  /** In HTTP mode: serves `/slack/events`. Mount it before anything that reads bodies: it checks Slack's signature over the raw one. */
  readonly router?: Router
}

export interface SlackOptions {
  readonly pace?: EditPace
}

/** Milliseconds that one call may take. */
const timeout = 15_000

/** A person waits: what failed for ten seconds is given up. */
const retryConfig = { retries: 3, minTimeout: 500, maxTimeout: 5000 }

/** Where Slack keeps what people upload. */
const fileHost = 'https://files.slack.com'

/**
 * `start` rejects with CHAT_UNREACHABLE where Slack refuses the token or does not answer.
 *
 * @throws CurioError CONFIG_INVALID
 * @example
 * const slack = createSlackChannel(rooms)
 * if (slack.router) app.use(slack.router)
 * await slack.start()
 */
export function createSlackChannel(rooms: ChatRooms, options: SlackOptions = {}): SlackChannel {
  const { slack: config, server } = rooms.config
  if (config.botToken === undefined) throw new CurioError('CONFIG_INVALID', 'slack.botToken is needed: xoxb-…')
  const logger = slackLogger(rooms.logger)
  // 'slackApiUrl' has to end with a slash, or the last step of its path is lost.
  const clientOptions = {
    logger,
    timeout,
    retryConfig,
    ...(config.apiUrl !== undefined && { slackApiUrl: config.apiUrl.replace(/\/*$/, '/') }),
  }
  const { receiver, router } = slackReceiver(config, clientOptions, logger)
  const app = new App({ token: config.botToken, receiver, logger, clientOptions, convoStore: false, deferInitialization: true })
  const origins = [fileHost, ...(config.apiUrl === undefined ? [] : [new URL(config.apiUrl).origin])]
  const slack: SlackRooms = {
    rooms,
    client: app.client,
    pictures: { client: app.client, token: config.botToken, origins },
    itemPictures: new ItemPictures({
      addressOf: pictureAddress(server.publicUrl),
      target: { client: app.client, origins },
      logger: rooms.logger,
    }),
    support: { cards: true },
    status: new SlackStatus(app.client),
    pace: options.pace,
  }
  const pending = new PendingWork()
  listen(app, slack, pending)
  return {
    name: 'slack',
    ...(router && { router }),
    start: () => start(app, receiver),
    async stop() {
      // Over HTTP there is nothing of its own to close.
      if (receiver instanceof SocketModeReceiver) await receiver.stop()
      await pending.settled()
    },
  }
}

async function start(app: App, receiver: SlackReceiver['receiver']): Promise<void> {
  try {
    await app.init()
    if (receiver instanceof SocketModeReceiver) await receiver.start()
  } catch (error) {
    const why = platformError(error) ?? (error instanceof Error ? error.message : String(error))
    throw new CurioError('CHAT_UNREACHABLE', `Slack did not let the bot in: ${why}`, { cause: error })
  }
}

function listen(app: App, slack: SlackRooms, pending: PendingWork): void {
  const seen = new SeenKeys()
  const onMessage = async (body: unknown) => {
    const message = parseSlackEvent(body)
    // A repeated delivery has the same event id; a mention that also arrives as a message has another one.
    if (message && seen.isNew(message.eventId) && concerns(slack, message) && seen.isNew(message.messageId))
      await pending.add(answerMessage(slack, message))
  }
  app.event('app_mention', async ({ body }) => onMessage(body))
  app.event('message', async ({ body }) => onMessage(body))
  app.event('assistant_thread_started', async ({ body }) => {
    if (seen.isNew(body.event_id)) await pending.add(greetAssistant(slack, body))
  })
  app.action(new RegExp(`^${actionPrefix.replace('.', '\\.')}`), async ({ ack, body }) => {
    await ack()
    const press = parseSlackAction(body)
    if (press && seen.isNew(press.pressId)) await pending.add(answerPress(slack, press))
  })
  app.error(async error => slack.rooms.logger.error({ channel: 'slack', error: error.message }, 'an event could not be answered'))
}
