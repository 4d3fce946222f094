/** How events come in: over a socket that the bot opens, or by requests of Slack to this server. */
import { ExpressReceiver, type Logger, SocketModeReceiver, type webApi } from '@slack/bolt'
import { Router } from 'express'
import type { Config } from '../../config/schema.js'
import { CurioError } from '../../errors.js'

export interface SlackReceiver {
  readonly receiver: ExpressReceiver | SocketModeReceiver
  /** To be mounted in the server, before anything that reads bodies; in HTTP mode only. */
  readonly router?: Router
}

/** Path of the requests in HTTP mode. */
export const slackPath = '/slack/events'

/** Bytes of a request; Slack's own are far smaller. */
const bodyLimit = 1024 * 1024

/** @throws CurioError CONFIG_INVALID where the mode's token or secret is missing. */
export function slackReceiver(config: Config['slack'], clientOptions: webApi.WebClientOptions, logger: Logger): SlackReceiver {
  if (config.mode === 'socket') {
    if (config.appToken === undefined) throw new CurioError('CONFIG_INVALID', 'slack.appToken is needed in socket mode: xapp-…')
    return { receiver: new SocketModeReceiver({ appToken: config.appToken, logger, installerOptions: { clientOptions } }) }
  }
  if (config.signingSecret === undefined) throw new CurioError('CONFIG_INVALID', 'slack.signingSecret is needed in HTTP mode.')
  const router = Router()
  const receiver = new ExpressReceiver({ signingSecret: config.signingSecret, endpoints: slackPath, router, logger, bodyLimit })
  return { receiver, router }
}
