/**
 * What the replies of the whole application claim, held against the merchants' own rows by a checker of their own; how varied their words are,
 * how long the first of them takes, and what became of a language model's texts. Over four shops, in both languages, in simulated sessions.
 *
 * npx tsx evaluation/writing.ts [--model none] [--timeout 10000] [--shops demonstration,clothes] [--languages en] [--data ../shared/data] [--sessions 7] [--turns 20] [--seed 1] [--sample FILE]
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { WritingCounts } from '../src/explanation/index.js'
import { replyChecker } from './writing/claims/check-reply.js'
import { converse, type Reply } from './writing/converse.js'
import { openWritingApp } from './writing/open-writing-app.js'
import { pick, randomNumbers } from './writing/say-next.js'
import { openShops } from './writing/shops.js'
import { waitFigures } from './writing/wait-figures.js'
import { wordFigures } from './writing/word-figures.js'

const { values } = parseArgs({
  options: {
    /** Writes the first item's sentences; `none` leaves all to templates. */
    model: { type: 'string', default: 'none' },
    /** Milliseconds that the model has for a text. */
    timeout: { type: 'string', default: '10000' },
    /** Only these, by name. */
    shops: { type: 'string' },
    /** Of the two; a model writes in English only. */
    languages: { type: 'string', default: 'en,zh' },
    data: { type: 'string', default: '../shared/data' },
    sessions: { type: 'string', default: '7' },
    turns: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    /** Writes a hundred replies, drawn at random, to be read by eye. */
    sample: { type: 'string' },
  },
})
const seed = Number(values.seed)
const languages = (['en', 'zh'] as const).filter(language => values.languages.split(',').includes(language))
const replies: Reply[] = []
const rows: Record<string, string | number>[] = []
const written: (WritingCounts & { shop: string; 'tokens a sentence': number })[] = []
let unsupported = 0
let heldBack = 0

const shops = openShops(values.data).filter(({ name }) => values.shops?.split(',').includes(name) ?? true)
for (const shop of shops) {
  const app = await openWritingApp(shop.folder, { model: values.model, timeout: Number(values.timeout) })
  const check = replyChecker(shop)
  for (const language of languages) {
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
  const counts = app.writing?.()
  if (counts) written.push({ shop: shop.name, ...counts, 'tokens a sentence': Math.round(counts.tokens / Math.max(1, counts.sentences)) })
  await app.close()
}
const waits = languages.map(language => ({
  'first words after the items, seconds': language,
  ...waitFigures(replies.flatMap(reply => (reply.language === language ? (reply.wait ?? []) : []))),
}))
console.table(rows)
console.table(waits)
if (written.length > 0) console.table(written)
console.log(JSON.stringify({ model: values.model, replies: replies.length, unsupported, heldBack, rows, waits, written }))
if (values.sample !== undefined) {
  const random = randomNumbers(seed)
  const drawn = Array.from({ length: 100 }, () => pick(replies, random))
  writeFileSync(values.sample, drawn.map(({ shop, said, text }) => `[${shop.name}] ${said}\n${text}\n`).join('\n'))
}
