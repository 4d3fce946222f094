/** Inner products of one vector with many rows of bytes, by the processor's wide registers: about ten times as fast as a loop. */
import { byteKernelCode } from './byte-kernel-code.js'

/** Of the standard's JavaScript interface what is used here: its types belong to the browser's library. */
declare const WebAssembly: {
  readonly Module: new (code: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: KernelExports }
}

interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  readonly multiply: (rows: number, width: number, query: number, out: number, values: number) => void
}

/** Rows are copied in by parts of this many bytes, which the processor's own memory holds. */
const partBytes = 2 ** 17
const page = 2 ** 16
/** What one load takes. */
const block = 16
const largestInteger = 2 ** 31 - 1
const largestShort = 2 ** 15 - 1
const largestByte = 2 ** 7

export interface ByteProducts {
  /** What each row's product is in whole numbers. */
  readonly products: Int32Array
  /** What these are multiples of. */
  readonly unit: number
}

let kernel: KernelExports | undefined

/**
 * The query's products with rows of a matrix of bytes. Each number of the query is rounded to a whole multiple of `unit`.
 *
 * @param matrix row after row, each as long as the query
 * @param rows which of them, in any order; all when absent
 * @example byteProducts(Float32Array.of(0.5, 1), Int8Array.of(2, 4)) // products [163834], unit 3.05e-5: 5
 */
export function byteProducts(query: Float32Array, matrix: Int8Array, rows?: ArrayLike<number>): ByteProducts {
  const width = query.length
  const count = rows?.length ?? (width === 0 ? 0 : matrix.length / width)
  const products = new Int32Array(count)
  const unit = unitOf(query)
  if (unit === 0 || count === 0) return { products, unit }
  const whole = Math.ceil(width / block) * block
  const part = Math.max(1, Math.floor(partBytes / width))
  const out = 2 * whole
  const values = out + 4 * part
  const { memory, multiply } = openKernel(values + part * width + block)
  new Int16Array(memory.buffer, 0, whole).fill(0).set(query.map(value => Math.round(value / unit)))
  const [results, copy] = [new Int32Array(memory.buffer, out, part), new Int8Array(memory.buffer, values, part * width)]
  for (let start = 0; start < count; start += part) {
    const length = Math.min(part, count - start)
    if (rows === undefined) copy.set(matrix.subarray(start * width, (start + length) * width))
    else copyRows(matrix, width, { rows, start, length }, copy)
    multiply(length, width, 0, out, values)
    products.set(results.subarray(0, length), start)
  }
  return { products, unit }
}

/** The finest with which neither a number of the query nor a sum over bytes can overflow; 0 for a query of zeros. */
function unitOf(query: Float32Array): number {
  let [largest, sum] = [0, 0]
  for (const value of query) {
    largest = Math.max(largest, Math.abs(value))
    sum += Math.abs(value)
  }
  // Rounding may add one half to each number.
  const room = largestInteger / largestByte - query.length / 2
  return Math.max(largest / largestShort, sum / room)
}

function copyRows(
  matrix: Int8Array,
  width: number,
  { rows, start, length }: { rows: ArrayLike<number>; start: number; length: number },
  copy: Int8Array,
): void {
  for (let index = 0; index < length; index++) {
    const from = (rows[start + index] ?? 0) * width
    copy.set(matrix.subarray(from, from + width), index * width)
  }
}

/** One for the process: it keeps nothing between two calls. */
function openKernel(bytes: number): KernelExports {
  kernel ??= new WebAssembly.Instance(new WebAssembly.Module(byteKernelCode)).exports
  const missing = bytes - kernel.memory.buffer.byteLength
  if (missing > 0) kernel.memory.grow(Math.ceil(missing / page))
  return kernel
}
