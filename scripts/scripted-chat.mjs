// A scripted conversation on the real default models through the command line: checks items, facts and language of what comes back.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

const items = new Map(
  readFileSync('catalog/items.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
    .map(item => [item.id, item]),
)
const chat = spawn('node', ['dist/cli.js', 'chat', '--json', '--limit', '3', '--seed', '1'], { stdio: ['pipe', 'pipe', 'inherit'] })
const lines = createInterface({ input: chat.stdout })[Symbol.asyncIterator]()

async function say(message) {
  chat.stdin.write(`${JSON.stringify(typeof message === 'string' ? { text: message } : message)}\n`)
  const events = []
  for (;;) {
    const { value, done } = await lines.next()
    if (done) throw new Error('the chat ended')
    events.push(JSON.parse(value))
    if (['turn-end', 'error', 'reset'].includes(events.at(-1).type)) break
  }
  const shown =
    events
      .filter(event => event.type === 'items')
      .at(-1)
      ?.items.map(({ item }) => item.id) ?? []
  const end = events.at(-1)
  console.log(`› ${JSON.stringify(message)}\n  ${shown.join(', ')}\n  ${end.text ?? end.code ?? ''} ${JSON.stringify(end.timings ?? {})}`)
  return { events, shown, text: end.text ?? '', type: end.type, first: items.get(shown[0]) }
}

const failures = []
const check = (what, holds) => {
  if (!holds) failures.push(what)
}
const running = item => item?.category === 'Shoes/Running'
const comfortable = item => item?.attributes.features?.includes('comfortable')

let turn = await say('a pair of comfortable running shoes')
check('running shoes are shown', turn.shown.length === 3 && turn.shown.every(id => running(items.get(id))))
check('the first is comfortable', comfortable(turn.first))
check('the text names the first item', turn.text.includes(turn.first?.title.split(' ')[0]))
const before = turn.shown.map(id => items.get(id).price)
turn = await say('not leather')
check('no leather', turn.shown.length > 0 && turn.shown.every(id => items.get(id).attributes.material !== 'leather'))
turn = await say('cheaper')
check('cheaper', turn.shown.length > 0 && Math.max(...turn.shown.map(id => items.get(id).price)) < Math.max(...before))
const liked = turn.shown[1]
turn = await say('the second one is nice')
check('the liked item is acknowledged', turn.text.includes(items.get(liked)?.title.split(' ')[0]))
const seen = new Set(turn.shown)
turn = await say('show me others')
check('others are others', turn.shown.length > 0 && turn.shown.every(id => !seen.has(id)))
turn = await say('why the first one?')
check('why is answered', /because|as it|since|reason|score/i.test(turn.text) && turn.shown.length === 0)
turn = await say('what do you know about me?')
check('the interest is told', /running/i.test(turn.text) && /leather/i.test(turn.text))
await say('in red')
turn = await say('forget the colour')
check(
  'the colour is forgotten',
  turn.shown.some(id => items.get(id).attributes.color !== 'red'),
)
await say({ reset: true })
turn = await say('一双舒适的跑鞋')
check('Chinese brings running shoes', turn.shown.length === 3 && turn.shown.every(id => running(items.get(id))))
check('the first is comfortable (Chinese)', comfortable(turn.first))
check('the answer is Chinese', /\p{Script=Han}{4}/u.test(turn.text))
await say({ reset: true })
turn = await say({ image: items.get('featherstep-navy')?.image.replace(/^/, 'catalog/'), text: '' })
check('a photograph finds its item', turn.shown[0] === 'featherstep-navy')
turn = await say({ image: 'package.json' })
check('a file that is no picture is an error, not an exit', turn.type === 'error')
turn = await say('an espresso machine that folds origami quietly')
check('words that no vocabulary holds are answered', turn.text.length > 0)
check(
  'no invented item',
  turn.shown.every(id => items.has(id)),
)

chat.stdin.end()
const code = await new Promise(resolve => chat.on('close', resolve))
check('the end of input ends with 0', code === 0)
for (const failure of failures) console.error(`MISSED: ${failure}`)
console.log(failures.length === 0 ? 'the scripted chat went as it should' : `${failures.length} expectations missed`)
process.exit(failures.length === 0 ? 0 : 1)
