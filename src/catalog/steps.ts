/** Work over a whole catalogue that stops now and then, so that people are answered meanwhile. */

/** A generator that yields wherever others may be let in. */
export type Steps<Value> = Generator<void, Value>

/** Items or values between two stops. */
export const stride = 200

/** Milliseconds at a stretch: below what a person notices. */
const stretch = 8

/** All of it at once. @example atOnce(steps()) */
export function atOnce<Value>(steps: Steps<Value>): Value {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** Lets others in every few milliseconds. @example const column = await bySteps(steps()) */
export async function bySteps<Value>(steps: Steps<Value>): Promise<Value> {
  let until = performance.now() + stretch
  let step = steps.next()
  while (!step.done) {
    if (performance.now() > until) {
      await new Promise(setImmediate)
      until = performance.now() + stretch
    }
    step = steps.next()
  }
  return step.value
}
