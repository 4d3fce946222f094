/** MovieLens's films: `Shawshank Redemption, The (1994)` has the year in its title and the article behind it; genres are `a|b` or a column each. */
import type { ImportRow } from '../import-row.js'
import type { Adapter } from './adapter.js'

const yearAtEnd = /^(.*?)\s*\((\d{4})(?:[-–]\d{0,4})?\)\s*$/u

export const moviesAdapter: Adapter = {
  name: 'MovieLens films',
  recognises: (columns, rows) =>
    columns.has('movieid') &&
    columns.has('title') &&
    (columns.has('genres') || columns.has('genre:action')) &&
    rows.filter(({ fields }) => yearAtEnd.test(String(fields?.['title'] ?? ''))).length * 2 > rows.length,
  adapt: adaptRows,
}

async function* adaptRows(rows: AsyncIterable<ImportRow>): AsyncGenerator<ImportRow> {
  for await (const row of rows) yield row.fields === undefined ? row : { ...row, fields: film(row.fields) }
}

function film(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const [, name = String(fields['title'] ?? ''), year] = yearAtEnd.exec(String(fields['title'] ?? '')) ?? []
  const flags = Object.entries(fields).filter(([column, value]) => column.startsWith('genre:') && value === '1')
  const listed = typeof fields['genres'] === 'string' ? fields['genres'].split('|').filter(genre => genre !== '(no genres listed)') : []
  const genres = flags.length > 0 ? flags.map(([column]) => column.slice('genre:'.length)).filter(genre => genre !== 'unknown') : listed
  const others = Object.entries(fields).filter(([column]) => !column.startsWith('genre:') && column !== 'genres' && column !== 'title')
  return {
    ...Object.fromEntries(others),
    title: articleFirst(name),
    ...(year !== undefined && { year: Number(year) }),
    ...(genres.length > 0 && { genres }),
  }
}

/** @example articleFirst('Shawshank Redemption, The') // 'The Shawshank Redemption' */
function articleFirst(title: string): string {
  return title.replace(
    /^(.*), (The|A|An|Le|La|Les|L'|Der|Die|Das|El|Los|Las|Il|Lo|Un|Une|O|Os)((?: \(.*\))?)$/u,
    (_, rest, article, more) => (article === "L'" ? `${article}${rest}${more}` : `${article} ${rest}${more}`),
  )
}
