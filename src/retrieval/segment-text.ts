/** Text to search words, also for writing without spaces. */

const words = new Intl.Segmenter('zh', { granularity: 'word' })
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu
const longest = 20_000

/**
 * Lower-case words; a run of Chinese, Japanese or Korean gives its words and all pairs of neighbouring characters.
 *
 * @example segmentText('Red T-shirt 跑鞋') // ['red', 't', 'shirt', '跑鞋']
 */
export function segmentText(text: string): string[] {
  const plain = text.slice(0, longest).replace(/[®™©]/gu, ' ').normalize('NFKC').toLowerCase()
  const tokens: string[] = []
  for (const [chunk] of plain.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    let end = 0
    for (const run of chunk.matchAll(cjk)) {
      if (run.index > end) tokens.push(chunk.slice(end, run.index))
      tokens.push(...segmentRun(run[0]))
      end = run.index + run[0].length
    }
    if (end < chunk.length) tokens.push(chunk.slice(end))
  }
  return tokens
}

function segmentRun(run: string): string[] {
  const characters = [...run]
  if (characters.length === 1) return characters
  const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`)
  const longer = [...words.segment(run)].map(({ segment }) => segment).filter(segment => [...segment].length !== 2)
  return [...pairs, ...longer]
}

/**
 * Words written with a hyphen, joined: `t-shirt` is also searched for as `tshirt`.
 *
 * @example joinedWords('T-shirt') // ['tshirt']
 */
export function joinedWords(text: string): string[] {
  const plain = text.slice(0, longest).normalize('NFKC').toLowerCase()
  return [...plain.matchAll(/\p{L}{1,20}(?:-\p{L}{1,20}){1,3}/gu)].map(([word]) => word.replaceAll('-', ''))
}
