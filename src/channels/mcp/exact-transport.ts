/** The SDK's HTTP transports under the type of their own interface. */
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'

export function exactTransport(transport: Pick<Transport, 'start' | 'send' | 'close'>): Transport {
  // The classes declare their handlers `| undefined`, the interface optional: the same at run time, not under exactOptionalPropertyTypes.
  return transport as Transport
}
