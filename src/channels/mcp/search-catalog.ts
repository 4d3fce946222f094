/** The tool `search_catalog`: a turn of a session whose items come in pages. */
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import { CurioError } from '../../errors.js'
import type { TurnOutcome } from '../support/turn-outcome.js'
import { assertSucceeded } from './assert-succeeded.js'
import { filtersSchema, filterWords, passesFilters, unknownFilters } from './filters.js'
import { languageOf } from './language-of.js'
import { listedItems } from './listed-items.js'
import { readCursor, writeCursor } from './search-cursor.js'
import { findPage } from './search-page.js'
import type { ToolContext } from './tool-context.js'
import { guarded, toolResult } from './tool-result.js'
import { contextSchema, longestText, metaSchema, questionSchema, sessionSchema } from './tool-schemas.js'
import { searchCapability, type UcpMessage, ucpEnvelope, ucpEnvelopeSchema, ucpMessageSchema } from './ucp-envelope.js'
import { ucpProduct, ucpProductSchema } from './ucp-product.js'

/** UCP's own default, and the most that a page has. */
const [usualPage, largestPage] = [10, 50]

const catalogSchema = z.looseObject({
  query: z.string().max(longestText).optional().describe('What is wanted, in words: "waterproof hiking shoes, not leather".'),
  context: contextSchema.optional(),
  filters: filtersSchema.optional(),
  pagination: z
    .looseObject({ cursor: z.string().max(500).optional(), limit: z.int().min(1).max(1000).optional() })
    .optional()
    .describe(`limit: ${usualPage} unless told, at most ${largestPage}. cursor: of the last page, for the next one.`),
})

const inputSchema = { meta: metaSchema.optional(), session: sessionSchema.optional(), catalog: catalogSchema }

const outputSchema = {
  ucp: ucpEnvelopeSchema,
  products: z.array(ucpProductSchema),
  pagination: z.object({ has_next_page: z.boolean(), cursor: z.string().optional() }),
  messages: z.array(ucpMessageSchema).optional(),
  session: z.string(),
  /** What curio says of the items; every sentence is held against their records. */
  text: z.string(),
  question: questionSchema.optional(),
}

type CatalogInput = z.output<typeof catalogSchema>

export function registerSearchCatalog(server: McpServer, context: ToolContext): void {
  server.registerTool(
    'search_catalog',
    {
      title: 'Search the catalogue',
      description:
        'Finds products by words, category and price. Without `session` a new search begins; with the `session` of an earlier result the words refine it ("cheaper", "not that brand", "in red").',
      inputSchema,
      outputSchema,
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    guarded((input, { signal }: { signal: AbortSignal }) => search(context, input, signal)),
  )
}

async function search(context: ToolContext, input: { session?: string | undefined; catalog: CatalogInput }, signal: AbortSignal) {
  const { catalog } = input
  const { pagination = {} } = catalog
  const cursor = pagination.cursor === undefined ? undefined : readCursor(pagination.cursor)
  const session = context.sessions.start(cursor ?? input.session)
  const text = cursor === undefined ? searchText(catalog, context) : undefined
  const page = await findPage(context.sessions, session, {
    text,
    filters: cursor === undefined ? (catalog.filters ?? {}) : session.search.filters,
    limit: Math.min(pagination.limit ?? usualPage, largestPage),
    signal,
  })
  assertSucceeded(page.outcome)
  const language = languageOf(catalog.context?.language, session.conversation.data().language)
  const products = page.items.map(({ item }) => ucpProduct(item, { language, baseUrl: context.baseUrl }))
  const said = page.outcome?.text ?? ''
  const messages = messagesOf(catalog, page.outcome)
  const list = listedItems(
    page.items.map(entry => entry.item),
    language,
  )
  return toolResult([said, list, `session: ${session.name}`].filter(part => part !== '').join('\n\n'), {
    ucp: ucpEnvelope(searchCapability),
    products,
    pagination: page.hasNext ? { has_next_page: true, cursor: writeCursor(session.name) } : { has_next_page: false },
    ...(messages.length > 0 && { messages }),
    session: session.name,
    text: said,
    ...(page.outcome?.question && { question: page.outcome.question }),
  })
}

/** Query, intent and filters as one utterance. */
function searchText({ query = '', context, filters = {} }: CatalogInput, { catalog }: ToolContext): string {
  const currency = (context?.currency ?? catalog.items.find(item => item.currency !== undefined)?.currency ?? '').toUpperCase()
  const parts = [query.trim(), context?.intent?.trim() ?? '', filterWords(filters, currency)].filter(part => part !== '')
  if (parts.length === 0) throw new CurioError('INPUT_INVALID', 'The search is empty: give a query or filters.')
  return parts.join(', ')
}

function messagesOf({ filters = {} }: CatalogInput, outcome: TurnOutcome | undefined): UcpMessage[] {
  const message = (type: UcpMessage['type'], code: string, content: string) => ({ type, code, content })
  const dropped = outcome?.items?.filter(entry => !passesFilters(entry.item, filters)) ?? []
  return [
    ...unknownFilters(filters).map(name => message('warning', 'unsupported_filter', `There is no filter ${name}; it was not applied.`)),
    ...(outcome?.relaxed ?? []).map(wish => message('warning', 'wish_relaxed', `Too little meets “${wish.evidence}”; it was given up.`)),
    ...(dropped.length > 0
      ? [message('info', 'outside_filters', `The text speaks of ${dropped.length} items that the filters leave out.`)]
      : []),
  ]
}
