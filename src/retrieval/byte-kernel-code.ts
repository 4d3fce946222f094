/**
 * The one loop that is worth writing for the processor's wide registers: inner products of a 16-bit query with rows of bytes, as the binary
 * form of a WebAssembly module (https://webassembly.github.io/spec/core/binary, with the vector instructions that every Node since 16 has).
 *
 * multiply(rows, width, query, out, values): for each of `rows` ≥ 1 rows of `width` bytes that begin at `values`, its product with the
 * query is written to `out` as a 32-bit integer. Sixteen bytes are read at a time, also across a row's end, so the query must go on with
 * zeros up to a multiple of sixteen.
 */

const i32 = 0x7f
const v128 = 0x7b
const nothing = 0x40
/** Parameters and locals by number. */
const [rows, width, query, out, values, place, sum, bytes] = [0, 1, 2, 3, 4, 5, 6, 7] as const

const get = (local: number) => [0x20, local]
const set = (local: number) => [0x21, local]
const tee = (local: number) => [0x22, local]
/** Numbers below 64 only. */
const constant = (value: number) => [0x41, value]
const add = 0x6a
const subtract = 0x6b
const isLess = 0x48
const storeInteger = [0x36, 2, 0]
const repeat = (...body: number[]) => [0x03, nothing, ...body, 0x0b]
/** To the loop in which it stands. */
const again = [0x0d, 0]

const vector = (...instruction: number[]) => [0xfd, ...instruction]
const load = (offset: number) => vector(0x00, 0, offset)
const zeros = vector(0x0c, ...Array<number>(16).fill(0))
const lane = (number: number) => vector(0x1b, number)
const widenLow = vector(0x87, 0x01)
const widenHigh = vector(0x88, 0x01)
const addLanes = vector(0xae, 0x01)
/** Eight products of 16-bit numbers, neighbours added: four 32-bit ones. */
const multiplyPairs = vector(0xba, 0x01)

/** Where in the query the numbers of this place are: they take two bytes each. */
const ofQuery = [...get(query), ...get(place), ...constant(1), 0x74, add]

const block = repeat(
  ...[...get(sum), ...get(values), ...get(place), add, ...load(0), ...tee(bytes)],
  ...[...widenLow, ...ofQuery, ...load(0), ...multiplyPairs, ...addLanes],
  ...[...get(bytes), ...widenHigh, ...ofQuery, ...load(16), ...multiplyPairs, ...addLanes, ...set(sum)],
  ...[...get(place), ...constant(16), add, ...tee(place), ...get(width), isLess, ...again],
)

const total = [0, 1, 2, 3].flatMap(number => [...get(sum), ...lane(number), ...(number === 0 ? [] : [add])])

const multiply = [
  ...repeat(
    ...[...zeros, ...set(sum), ...constant(0), ...set(place)],
    ...block,
    ...[...get(out), ...total, ...storeInteger],
    ...[...get(out), ...constant(4), add, ...set(out), ...get(values), ...get(width), add, ...set(values)],
    ...[...get(rows), ...constant(1), subtract, ...tee(rows), ...again],
  ),
  0x0b,
]

/** Its length first; below 16,384. */
const sized = (content: readonly number[]) => [(content.length & 0x7f) | 0x80, content.length >> 7, ...content]
const named = (name: string) => [name.length, ...new TextEncoder().encode(name)]
const section = (id: number, ...content: number[]) => [id, ...sized(content)]

/** Exports `memory`, one page of 64 KiB to begin with, and `multiply`. */
export const byteKernelCode = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...section(1, 1, 0x60, 5, i32, i32, i32, i32, i32, 0),
  ...section(3, 1, 0),
  ...section(5, 1, 0, 1),
  ...section(7, 2, ...named('memory'), 2, 0, ...named('multiply'), 0, 0),
  ...section(10, 1, ...sized([2, 1, i32, 2, v128, ...multiply])),
])
