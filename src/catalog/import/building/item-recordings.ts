/** The recordings that a row names: files beside its source. Addresses are not fetched. */
import type { SourceFile } from '../sources/source-file.js'
import { type ItemPictures, itemPictures } from './item-pictures.js'

/** @example itemRecordings('a.mp3|b.mp3', file).names // ['a.mp3', 'b.mp3'] */
export function itemRecordings(value: unknown, file: SourceFile): Pick<ItemPictures, 'names' | 'problems'> {
  const { names, problems } = itemPictures([value].flat(), file)
  const remote = names.filter(name => /^https?:/iu.test(name))
  return {
    names: names.filter(name => !remote.includes(name)),
    problems: [
      ...problems.map(problem => ({ ...problem, why: problem.why.replace('picture', 'recording') })),
      ...remote.map(name => ({ value: name, why: 'recordings at addresses are not fetched', missing: false })),
    ],
  }
}
