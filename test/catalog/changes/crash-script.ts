/** What the program that is killed does, step by step, and what is there after each step. */

export type State = ReadonlyMap<string, number>

/** Several rows a step, so that half a step would show. `keep` and the even items are never deleted. */
export function changeAt(step: number): { put: { id: string; title: string; price: number }[]; deleted: string[] } {
  const ids = [`even-${step % 4}`, `odd-${step % 5}`, 'keep']
  return { put: ids.map(id => ({ id, title: `Item ${id}`, price: step })), deleted: step % 3 === 0 ? [`odd-${step % 5}`] : [] }
}

/** Price by id after all steps below this one. */
export function stateAfter(steps: number): State {
  const prices = new Map([['keep', 0]])
  for (let step = 0; step < steps; step++) {
    const { put, deleted } = changeAt(step)
    for (const { id, price } of put) prices.set(id, price)
    for (const id of deleted) prices.delete(id)
  }
  return prices
}
