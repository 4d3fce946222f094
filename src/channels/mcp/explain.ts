/** The tool `explain`: why an item of the session was recommended. */
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import type { Catalog } from '../../contracts/ports.js'
import { CurioError } from '../../errors.js'
import { itemTitle } from '../../explanation/index.js'
import { assertSucceeded } from './assert-succeeded.js'
import { publicRecommendation, recommendationSchema } from './public-recommendation.js'
import type { ToolContext } from './tool-context.js'
import { guarded, toolResult } from './tool-result.js'
import { itemIdSchema, sessionSchema } from './tool-schemas.js'
import type { ToolSession } from './tool-sessions.js'

export function registerExplain(server: McpServer, context: ToolContext): void {
  server.registerTool(
    'explain',
    {
      title: 'Explain a recommendation',
      description: 'Why a product was recommended in this session: the wishes it meets and misses, and the shares of its score.',
      inputSchema: { item: itemIdSchema.describe('Id of a product that the session has shown.'), session: sessionSchema.optional() },
      outputSchema: { session: z.string(), item: z.string(), text: z.string(), recommendation: recommendationSchema.optional() },
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    guarded((input, { signal }: { signal: AbortSignal }) => explain(context, input, signal)),
  )
}

async function explain(
  { sessions, catalog, baseUrl }: ToolContext,
  input: { item: string; session?: string | undefined },
  signal: AbortSignal,
) {
  const session = sessions.continue(input.session)
  const outcome = await sessions.run(session, { text: whyText(session, input.item, catalog) }, signal)
  assertSucceeded(outcome)
  const recommendation = session.recommended.get(input.item)
  return toolResult(outcome.text, {
    session: session.name,
    item: input.item,
    text: outcome.text,
    ...(recommendation && { recommendation: publicRecommendation(recommendation, baseUrl) }),
  })
}

/** By its place in the latest list, as people say it; an item of an earlier list by its name. */
function whyText({ conversation }: ToolSession, id: string, catalog: Catalog): string {
  const item = catalog.get(id)
  if (!item) throw new CurioError('ITEM_UNKNOWN', `There is no item ${JSON.stringify(id)} in this catalogue.`)
  const { shown, language } = conversation.data()
  if (!shown.flat().includes(id)) throw new CurioError('INPUT_INVALID', `The item ${JSON.stringify(id)} was not shown in this session.`)
  const place = (shown.findLast(list => list.length > 0)?.indexOf(id) ?? -1) + 1
  if (place > 0 && place <= 10) return language === 'zh' ? `为什么推荐第${place}个？` : `why number ${place}?`
  const title = itemTitle(item, language)
  return language === 'zh' ? `为什么推荐${title}？` : `why ${title}?`
}
