/** The tool `lookup_catalog`: records by id, as many as there are; unknown ids are named. */
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import { filtersSchema, passesFilters } from './filters.js'
import { languageOf } from './language-of.js'
import { listedItems } from './listed-items.js'
import type { ToolContext } from './tool-context.js'
import { guarded, toolResult } from './tool-result.js'
import { contextSchema, itemIdSchema, metaSchema } from './tool-schemas.js'
import { lookupCapability, ucpEnvelope, ucpEnvelopeSchema, ucpMessageSchema } from './ucp-envelope.js'
import { ucpProduct, ucpProductSchema } from './ucp-product.js'

const mostIds = 50

const catalogSchema = z.looseObject({
  ids: z.array(itemIdSchema).min(1).max(mostIds).describe('Ids of products.'),
  context: contextSchema.optional(),
  filters: filtersSchema.optional(),
})

export function registerLookupCatalog(server: McpServer, context: ToolContext): void {
  server.registerTool(
    'lookup_catalog',
    {
      title: 'Look products up',
      description: `Products by their ids, at most ${mostIds} at once. Ids that no product has are named in \`messages\`.`,
      inputSchema: { meta: metaSchema.optional(), catalog: catalogSchema },
      outputSchema: { ucp: ucpEnvelopeSchema, products: z.array(ucpProductSchema), messages: z.array(ucpMessageSchema).optional() },
      annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
    },
    guarded(async ({ catalog }) => lookUp(context, catalog)),
  )
}

function lookUp({ catalog, baseUrl }: ToolContext, { ids, context, filters = {} }: z.output<typeof catalogSchema>) {
  const language = languageOf(context?.language)
  const asked = [...new Set(ids)]
  const known = asked.flatMap(id => catalog.get(id) ?? [])
  const unknown = asked.filter(id => catalog.get(id) === undefined)
  const items = known.filter(item => passesFilters(item, filters))
  const lines = [listedItems(items, language), unknown.length > 0 ? `Unknown ids: ${unknown.join(', ')}` : '']
  return toolResult(lines.filter(line => line !== '').join('\n\n') || 'No product passes the filters.', {
    ucp: ucpEnvelope(lookupCapability),
    products: items.map(item => ucpProduct(item, { language, baseUrl, input: item.id })),
    ...(unknown.length > 0 && { messages: unknown.map(id => ({ type: 'info', code: 'not_found', content: id })) }),
  })
}
