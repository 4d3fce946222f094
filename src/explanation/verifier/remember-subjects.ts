/** What a check makes of a context and of the items that a segment speaks of: the same for many sentences. */
import type { Item } from '../../contracts/item.js'
import type { VerificationContext } from './verification.js'

type Make<Value> = (context: VerificationContext, subjects: readonly Item[]) => Value

/** The same function, asked once for the same context and the same items. */
export function rememberSubjects<Value>(make: Make<Value>): Make<Value> {
  const known = new WeakMap<VerificationContext, Map<string, Value>>()
  return (context, subjects) => {
    const values = known.get(context) ?? new Map<string, Value>()
    known.set(context, values)
    const key = JSON.stringify(subjects.map(({ id }) => id))
    const value = values.get(key) ?? make(context, subjects)
    values.set(key, value)
    return value
  }
}
