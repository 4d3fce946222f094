/** Taking back one wish by its id, as a chip or a numbered line does. */
import type { Interest } from '../contracts/interest.js'
import { stripWords } from './strip-words.js'

/** The interest without this wish and its words; unchanged when no wish has the id. */
export function withdrawWish(interest: Interest, id: string): Interest {
  const ended = interest.wishes.filter(wish => wish.id === id)
  if (ended.length === 0) return interest
  return { ...interest, wishes: interest.wishes.filter(wish => wish.id !== id), queries: stripWords(interest.queries, ended) }
}
