/** The SDK's HTTP transport under the type of its own interface. */
import type { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'

export function exactTransport(transport: StreamableHTTPServerTransport): Transport {
  // The class declares its handlers `| undefined`, the interface optional: the same at run time, not under exactOptionalPropertyTypes.
  return transport as Transport
}
