/** The door to a package index: one file out of one package. */

export interface PackageRequest {
  /** `name==version`. */
  readonly requirement: string
  /** Path of the wanted file in the package. */
  readonly member: string
  /** Where the file is to be written. */
  readonly outputPath: string
  /** An empty folder to work in, removed afterwards by the caller. */
  readonly workDirectory: string
  /** A larger file is refused. */
  readonly maximumBytes: number
  readonly signal?: AbortSignal | undefined
  /** Bytes of the package that have arrived. */
  readonly onProgress: (doneBytes: number) => void
}

export interface PackageFetcher {
  /** Rejects with SourceFailure where the index does not give the package or the package lacks the file. */
  fetch(request: PackageRequest): Promise<void>
}
