/**
 * Twenty replies, unedited, of a language model that writes (or of the templates alone, `--model none`), over the demonstration shop in both languages;
 * with a model that writes, also how many of its texts were kept, rewritten and replaced.
 *
 * npx tsx evaluation/writing-samples.ts --model none [--timeout 10000]
 */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openWritingApp } from './writing/open-writing-app.js'

const { values } = parseArgs({ options: { model: { type: 'string', default: 'none' }, timeout: { type: 'string', default: '10000' } } })
const conversations: readonly (readonly string[])[] = [
  [
    'black running shoes under $100',
    'why exactly the first one?',
    'compare the first two',
    'tell me about the second one',
    'something cheaper',
  ],
  [
    'a waterproof jacket for women',
    'show me others',
    'is the first one waterproof?',
    'how many jackets do you have?',
    'do you deliver to France?',
  ],
  ['50美元以内的舒适的耳机', '为什么推荐第一款？', '比较一下前两款', '介绍一下第二款', '便宜一点的'],
  ['给妹妹的背包', '换一批', '第一款防水吗？', '哪一款最便宜？', '你记得我什么？'],
]
const app = await openWritingApp(fileURLToPath(new URL('../catalog', import.meta.url)), {
  model: values.model,
  timeout: Number(values.timeout),
})
for (const texts of conversations) {
  const conversation = app.conversations.open()
  for (const text of texts) {
    let said = ''
    for await (const event of conversation.turn({ text })) if (event.type === 'turn-end') said = event.text
    console.log(`> ${text}\n${said}\n`)
  }
}
for (const line of app.refused) console.log(line)
if (app.writing) console.log(JSON.stringify(app.writing()))
await app.close()
