/** The tool `get_product`: all that is known of one item. */
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import { languageOf } from './language-of.js'
import type { ToolContext } from './tool-context.js'
import { guarded, toolResult } from './tool-result.js'
import { contextSchema, itemIdSchema, metaSchema } from './tool-schemas.js'
import { lookupCapability, ucpEnvelope, ucpEnvelopeSchema, ucpMessageSchema } from './ucp-envelope.js'
import { ucpProduct, ucpProductSchema } from './ucp-product.js'

/** `selected`, `preferences` and `filters` choose among variants: here a product has one. */
const catalogSchema = z.looseObject({ id: itemIdSchema, context: contextSchema.optional() })

export function registerGetProduct(server: McpServer, context: ToolContext): void {
  server.registerTool(
    'get_product',
    {
      title: 'Get one product',
      description: 'The whole record of one product: description, price, brand, attributes, pictures.',
      inputSchema: { meta: metaSchema.optional(), catalog: catalogSchema },
      outputSchema: { ucp: ucpEnvelopeSchema, product: ucpProductSchema.optional(), messages: z.array(ucpMessageSchema).optional() },
      annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
    },
    guarded(async ({ catalog }) => getProduct(context, catalog)),
  )
}

function getProduct({ catalog, baseUrl }: ToolContext, { id, context }: z.output<typeof catalogSchema>) {
  const item = catalog.get(id)
  if (item) {
    const product = ucpProduct(item, { language: languageOf(context?.language), baseUrl })
    return toolResult(JSON.stringify(product, undefined, 1), { ucp: ucpEnvelope(lookupCapability), product })
  }
  const content = `Product not found: ${id}`
  return toolResult(content, {
    ucp: ucpEnvelope(lookupCapability, 'error'),
    messages: [{ type: 'error', code: 'not_found', content, severity: 'unrecoverable' }],
  })
}
