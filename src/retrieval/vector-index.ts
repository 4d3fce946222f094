/** Nearest vectors by inner product: what every engine, in the process or remote, must do. */
export interface Hit {
  readonly row: number
  /** Inner product with the query. */
  readonly score: number
}

export interface VectorIndex {
  readonly size: number
  readonly dimension: number
  /**
   * The best rows, best first: k of them whenever k rows exist among those allowed.
   *
   * @param allowed rows that may be returned, all when absent
   * @throws CurioError VECTOR_INVALID
   */
  search(query: Float32Array, k: number, allowed?: readonly number[]): Promise<Hit[]>
}
