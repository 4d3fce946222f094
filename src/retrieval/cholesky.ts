/** Solves a symmetric positive definite system by Cholesky factors (A = L Lᵀ). */
import { CurioError } from '../errors.js'

/**
 * X with A X = B. A is n × n and B is n × m, both row after row.
 *
 * @throws CurioError VECTOR_INVALID when A is not positive definite
 * @example solvePositiveDefinite(Float64Array.of(4, 0, 0, 2), Float64Array.of(8, 2), 2, 1) // [2, 1]
 */
export function solvePositiveDefinite(a: Float64Array, b: Float64Array, n: number, m: number): Float64Array {
  const factor = factorise(a, n)
  const x = b.slice()
  // Every index below stays inside its array: rows are below n and columns below m.
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) subtractRow(x, i, k, factor[i * n + k] as number, m)
    scaleRow(x, i, factor[i * n + i] as number, m)
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) subtractRow(x, i, k, factor[k * n + i] as number, m)
    scaleRow(x, i, factor[i * n + i] as number, m)
  }
  return x
}

function factorise(a: Float64Array, n: number): Float64Array {
  const factor = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j] as number
      for (let k = 0; k < j; k++) sum -= (factor[i * n + k] as number) * (factor[j * n + k] as number)
      if (i === j && !(sum > 0)) throw new CurioError('VECTOR_INVALID', 'The matrix is not positive definite')
      factor[i * n + j] = i === j ? Math.sqrt(sum) : sum / (factor[j * n + j] as number)
    }
  }
  return factor
}

function subtractRow(x: Float64Array, target: number, source: number, scale: number, m: number): void {
  if (scale === 0) return
  for (let c = 0; c < m; c++) x[target * m + c] = (x[target * m + c] as number) - scale * (x[source * m + c] as number)
}

function scaleRow(x: Float64Array, row: number, divisor: number, m: number): void {
  for (let c = 0; c < m; c++) x[row * m + c] = (x[row * m + c] as number) / divisor
}
