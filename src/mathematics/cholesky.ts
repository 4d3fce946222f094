/** Symmetric positive definite systems by Cholesky factors (A = L Lᵀ). Matrices are row after row. */
import { CurioError } from '../errors.js'

/**
 * X with A X = B. A is n × n and B is n × m.
 *
 * @throws CurioError VECTOR_INVALID when A is not positive definite
 * @example solvePositiveDefinite(Float64Array.of(4, 0, 0, 2), Float64Array.of(8, 2), 2, 1) // [2, 1]
 */
export function solvePositiveDefinite(a: Float64Array, b: Float64Array, n: number, m: number): Float64Array {
  const factor = choleskyFactor(a, n)
  return solveUpper(factor, solveLower(factor, b, n, m), n, m)
}

/**
 * L, lower triangular.
 *
 * @throws CurioError VECTOR_INVALID when A is not positive definite
 * @example choleskyFactor(Float64Array.of(4, 2, 2, 5), 2) // [2, 0, 1, 2]
 */
export function choleskyFactor(a: Float64Array, n: number): Float64Array {
  const factor = new Float64Array(n * n)
  // Every index here and below stays inside its array: rows and columns are below n, or below m.
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

/** X with L X = B, where B has m columns. */
export function solveLower(factor: Float64Array, b: Float64Array, n: number, m = 1): Float64Array {
  const x = b.slice()
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) subtractRow(x, i, k, factor[i * n + k] as number, m)
    scaleRow(x, i, factor[i * n + i] as number, m)
  }
  return x
}

/** X with Lᵀ X = B, where B has m columns. */
export function solveUpper(factor: Float64Array, b: Float64Array, n: number, m = 1): Float64Array {
  const x = b.slice()
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) subtractRow(x, i, k, factor[k * n + i] as number, m)
    scaleRow(x, i, factor[i * n + i] as number, m)
  }
  return x
}

function subtractRow(x: Float64Array, target: number, source: number, scale: number, m: number): void {
  if (scale === 0) return
  for (let c = 0; c < m; c++) x[target * m + c] = (x[target * m + c] as number) - scale * (x[source * m + c] as number)
}

function scaleRow(x: Float64Array, row: number, divisor: number, m: number): void {
  for (let c = 0; c < m; c++) x[row * m + c] = (x[row * m + c] as number) / divisor
}
