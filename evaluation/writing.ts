/**
 * What the replies of the whole application (without a language model) claim, held against the merchants' own rows by a checker of their own;
 * and how varied their words are. Over four shops, in both languages, in simulated sessions of twenty turns.
 *
 * npx tsx evaluation/writing.ts [--data ../shared/data] [--sessions 7] [--turns 20] [--seed 1] [--sample FILE]
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { replyChecker } from './writing/claims/check-reply.js'
import { converse, type Reply } from './writing/converse.js'
import { openWritingApp } from './writing/open-writing-app.js'
import { pick, randomNumbers } from './writing/say-next.js'
import { openShops } from './writing/shops.js'
import { wordFigures } from './writing/word-figures.js'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    sessions: { type: 'string', default: '7' },
    turns: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    /** Writes a hundred replies, drawn at random, to be read by eye. */
    sample: { type: 'string' },
  },
})
const seed = Number(values.seed)
const replies: Reply[] = []
const rows: Record<string, string | number>[] = []
let unsupported = 0
let heldBack = 0

for (const shop of openShops(values.data)) {
  const app = await openWritingApp(shop.folder)
  const check = replyChecker(shop)
  for (const language of ['en', 'zh'] as const) {
    const sessions: Reply[][] = []
    for (let session = 0; session < Number(values.sessions); session += 1) {
      const turns: Reply[] = []
      for await (const reply of converse({ app, shop, language, seed: seed + session, turns: Number(values.turns) })) turns.push(reply)
      sessions.push(turns)
    }
    const said = sessions.flat()
    const found = said.flatMap(reply => check(reply).map(claim => ({ reply, claim })))
    for (const { reply, claim } of found)
      console.log(`${shop.name} ${language} “${reply.said}”\n  ${claim.sentence}\n  ${claim.why.join('; ')}`)
    unsupported += found.length
    rows.push({ shop: shop.name, language, replies: said.length, unsupported: found.length, ...wordFigures(sessions) })
    replies.push(...said)
  }
  for (const line of app.refused) console.log(line)
  heldBack += app.refused.length
  await app.close()
}
console.table(rows)
console.log(JSON.stringify({ replies: replies.length, unsupported, heldBack, rows }))
if (values.sample !== undefined) {
  const random = randomNumbers(seed)
  const drawn = Array.from({ length: 100 }, () => pick(replies, random))
  writeFileSync(values.sample, drawn.map(({ shop, said, text }) => `[${shop.name}] ${said}\n${text}\n`).join('\n'))
}
