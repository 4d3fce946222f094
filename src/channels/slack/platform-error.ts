/** Slack's own word for why it refused a call (`invalid_blocks`); undefined for failures of the network. */
import { webApi } from '@slack/bolt'

export function platformError(error: unknown): string | undefined {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined
}
