/** The same conversations in Chinese and in English: the share of turns that are as they have to be. */
import type { Failure, Figure, Measurement } from '../figure.js'
import { keywordSearch } from '../keyword-search.js'
import { share } from '../metrics/index.js'
import { type EvaluatedApp, type Said, say } from '../say.js'
import { checkTurn } from './check-turn.js'
import type { Scenario, Tongue } from './scenario.js'

type Speak = (texts: readonly string[]) => AsyncIterable<Said> | Iterable<Said>

export async function measureScenarios(app: EvaluatedApp, scenarios: readonly Scenario[]): Promise<Measurement> {
  using search = keywordSearch(app.catalog)
  const speak: Speak = texts => say(app, texts)
  const find: Speak = texts => texts.map(text => ({ ids: search.find(text, 6), text: '' }))
  const turns = scenarios.reduce((sum, scenario) => sum + scenario.turns.length, 0)
  const misses = async (tongue: Tongue, by: Speak) => {
    const failures: Failure[] = []
    // One after another: all speak to the same application.
    for (const scenario of scenarios) failures.push(...(await failuresOf(scenario, tongue, by, app)))
    return failures
  }
  const [chinese, english] = [await misses('chinese', speak), await misses('english', speak)]
  const [chineseWords, englishWords] = [await misses('chinese', find), await misses('english', find)]
  const right = (all: readonly Failure[]) => share(turns - all.length, turns)
  const figure = (name: string, value: number, baseline: number): Figure => ({ set: 'chinese', name, value, baseline, count: turns })
  return {
    figures: [
      figure('scenario turns, Chinese', right(chinese), right(chineseWords)),
      figure('scenario turns, English', right(english), right(englishWords)),
      figure('scenario turns, Chinese / English', share(right(chinese), right(english)), share(right(chineseWords), right(englishWords))),
    ],
    failures: [...chinese, ...english],
  }
}

async function failuresOf({ name, turns }: Scenario, tongue: Tongue, speak: Speak, { catalog }: EvaluatedApp): Promise<Failure[]> {
  const failures: Failure[] = []
  let before: readonly string[] = []
  let index = 0
  for await (const said of speak(turns.map(turn => turn[tongue]))) {
    const turn = turns[index++]
    if (turn === undefined) break
    const faults = checkTurn(turn.check, { said, before, tongue, catalog })
    if (faults.length > 0)
      failures.push({
        set: 'chinese',
        kind: `scenario: ${name}`,
        text: turn[tongue],
        wanted: JSON.stringify(turn.check),
        got: `${faults.slice(0, 3).join('; ')} | ${said.text.slice(0, 120)}`,
      })
    if (said.ids.length > 0) before = said.ids
  }
  return failures
}
