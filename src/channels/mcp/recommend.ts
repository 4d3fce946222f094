/** The tool `recommend`: one turn of a conversation, with its reasons and what is believed after it. */
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import type { TurnInput } from '../../contracts/turn.js'
import { contextSchema, feedbackSchema } from '../../contracts/turn-input-schema.js'
import { assertSucceeded } from './assert-succeeded.js'
import { listedItems } from './listed-items.js'
import { publicRecommendation, recommendationSchema } from './public-recommendation.js'
import type { ToolContext } from './tool-context.js'
import { guarded, toolResult } from './tool-result.js'
import { longestText, questionSchema, sessionSchema } from './tool-schemas.js'

/** Base64 characters of a picture: 8 MB of bytes. */
const longestPicture = 11_000_000

const inputSchema = {
  session: sessionSchema.optional(),
  text: z.string().max(longestText).optional().describe('What the person says, in their own words, English or Chinese.'),
  image: z
    .string()
    .max(longestPicture)
    .regex(/^[A-Za-z0-9+/=\s]+$/u, 'base64')
    .optional()
    .describe('A photograph to search with: JPEG, PNG or WebP in base64. Nothing is fetched from addresses.'),
  feedback: feedbackSchema.optional().describe('A reaction to an item: like, dislike, click, cart or purchase.'),
  context: contextSchema.optional().describe('The situation, in words: {"weather": "rain", "occasion": "wedding"}.'),
}

const outputSchema = {
  session: z.string(),
  /** Every sentence is held against the records. */
  text: z.string(),
  items: z.array(recommendationSchema),
  /** Wishes that were given up, in the person's own words. */
  relaxed: z.array(z.string()),
  question: questionSchema.optional(),
  interest: z.object({
    text: z.string(),
    wishes: z.array(z.looseObject({ facet: z.string(), polarity: z.string(), evidence: z.string() })),
    liked: z.array(z.string()),
    disliked: z.array(z.string()),
    context: z.record(z.string(), z.string()),
  }),
}

type RecommendInput = z.output<z.ZodObject<typeof inputSchema>>

export function registerRecommend(server: McpServer, context: ToolContext): void {
  server.registerTool(
    'recommend',
    {
      title: 'Recommend in conversation',
      description:
        'Passes on what a person says, shows or thinks of an item, and recommends products with reasons. The conversation goes on from call to call: wishes are refined, taken back and remembered. `session` keeps several people apart.',
      inputSchema,
      outputSchema,
      annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: false, openWorldHint: false },
    },
    guarded((input, { signal }: { signal: AbortSignal }) => recommend(context, input, signal)),
  )
}

async function recommend({ sessions, baseUrl }: ToolContext, input: RecommendInput, signal: AbortSignal) {
  const session = sessions.continue(input.session)
  const outcome = await sessions.run(session, turnInput(input), signal)
  assertSucceeded(outcome)
  const { text, items = [], relaxed, question } = outcome
  const list = listedItems(
    items.map(entry => entry.item),
    session.conversation.data().language,
  )
  const { wishes, liked, disliked, context, text: interest } = session.conversation.interest()
  return toolResult([text, list, `session: ${session.name}`].filter(part => part !== '').join('\n\n'), {
    session: session.name,
    text,
    items: items.map(entry => publicRecommendation(entry, baseUrl)),
    relaxed: relaxed.map(wish => wish.evidence),
    ...(question && { question }),
    interest: { text: interest, wishes, liked, disliked, context },
  })
}

function turnInput({ text, image, feedback, context }: RecommendInput): TurnInput {
  return {
    ...(text !== undefined && { text }),
    ...(image !== undefined && { image: Buffer.from(image, 'base64') }),
    ...(feedback && { feedback }),
    ...(context && { context }),
  }
}
