/** What a button changes of what is believed, beside or without words. */
import type { Interest } from '../contracts/interest.js'
import type { InterestEdit } from '../contracts/turn.js'
import type { DialogueAct, Understanding } from '../contracts/understanding.js'
import { withdrawWish, withoutReactions } from '../interest/index.js'

/** A button for 'undo', 'forget me' and for taking back a wish acts as the words do. */
export function withEdit(understanding: Understanding, edit: InterestEdit | undefined, said: boolean, interest: Interest): Understanding {
  if (!edit) return understanding
  const acts = [actOf(edit, interest), ...(said ? understanding.acts : [])]
  return { ...understanding, acts: acts.flatMap(act => act ?? []) }
}

function actOf(edit: InterestEdit, { wishes }: Interest): DialogueAct | undefined {
  if (edit.do === 'undo') return { type: 'undo' }
  if (edit.do === 'forget-all') return { type: 'forget' }
  const ended = edit.do === 'forget-wish' ? wishes.find(({ id }) => id === edit.wish) : undefined
  return ended && { type: 'withdraw', facet: ended.facet, ...(ended.facet !== 'price' && { value: String(ended.values[0]) }) }
}

/** The interest without the wish or without what was said of the item. */
export function applyEdit(interest: Interest, edit: InterestEdit): Interest {
  if (edit.do === 'forget-wish') return withdrawWish(interest, edit.wish)
  return edit.do === 'forget-item' ? withoutReactions(interest, edit.item) : interest
}
