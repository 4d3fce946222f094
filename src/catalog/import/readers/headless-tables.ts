/** Tables without a header line that many people have: the three shapes of MovieLens. */
import type { DelimitedShape } from './read-delimited.js'

const genres = [
  'unknown',
  'Action',
  'Adventure',
  'Animation',
  'Children',
  'Comedy',
  'Crime',
  'Documentary',
  'Drama',
  'Fantasy',
  'Film-Noir',
  'Horror',
  'Musical',
  'Mystery',
  'Romance',
  'Sci-Fi',
  'Thriller',
  'War',
  'Western',
]

const shapes: readonly { readonly line: RegExp; readonly shape: DelimitedShape }[] = [
  {
    line: /^\d+::\d+::\d(?:\.\d)?::\d{6,}$/u,
    shape: { delimiter: '::', columns: ['userId', 'movieId', 'rating', 'timestamp'], quoted: false },
  },
  { line: /^\d+::.+::[\w-]/u, shape: { delimiter: '::', columns: ['movieId', 'title', 'genres'], quoted: false } },
  {
    line: /^\d+\t\d+\t[0-5](?:\.\d)?\t\d{6,}$/u,
    shape: { delimiter: '\t', columns: ['userId', 'movieId', 'rating', 'timestamp'], quoted: false },
  },
  {
    line: /^\d+\|[^|]+\|(?:\d\d-\w{3}-\d{4})?\|[^|]*\|[^|]*(?:\|[01]){19}$/u,
    shape: {
      delimiter: '|',
      columns: ['movieId', 'title', 'release_date', 'video_release_date', 'imdb_url', ...genres.map(genre => `genre:${genre}`)],
      quoted: false,
    },
  },
]

/**
 * The shape of a table that has no header; undefined when it is none of the known ones.
 *
 * @example headlessTable('1::Toy Story (1995)::Animation|Comedy')?.columns // ['movieId', 'title', 'genres']
 */
export function headlessTable(sample: string): DelimitedShape | undefined {
  const lines = sample
    .split(/\r\n|\n|\r/u, 30)
    .slice(0, 20)
    .filter(line => line !== '')
  return shapes.find(({ line }) => lines.length > 0 && lines.filter(text => line.test(text)).length >= lines.length * 0.6)?.shape
}
