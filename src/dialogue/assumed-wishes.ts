/** What holds unless a person says otherwise: someone who names nobody shops for a grown-up. It filters as long as something is left, and is never given as a reason. */
import type { Interest } from '../contracts/interest.js'
import type { Wish } from '../contracts/wish.js'
import { isPictured } from './explain-choice.js'

const forKids: Wish = {
  id: 'assumed:gender:avoid:kids',
  facet: 'gender',
  operator: 'is',
  values: ['kids', 'kid', 'children', 'boys', 'girls', 'baby', 'toddler'],
  polarity: 'avoid',
  strength: 0.8,
  hard: false,
  evidence: '',
  turn: 0,
  source: 'context',
}

/** @param image a photograph shows for whom it is: a child's backpack asks for one */
export function assumedWishes(interest: Interest, image?: string | Uint8Array): readonly Wish[] {
  if (isPictured(interest, image)) return []
  const says =
    /\b(?:kids?|child(?:ren)?|boys?|girls?|son|daughter|toddlers?|baby|babies|nephew|niece|school|kindergarten|nursery)\b|儿童|上学|幼儿园|小学|孩子|小孩|宝宝|女儿|儿子/iu
  const named = interest.wishes.some(wish => wish.facet === 'gender') || interest.queries.some(query => says.test(query.text))
  return named ? [] : [forKids]
}
