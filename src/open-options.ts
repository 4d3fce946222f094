/** How opening the application is watched and bounded. */
export interface OpenOptions {
  /** `done` of `total` in the task's own unit. */
  readonly onProgress?: (task: string, done: number, total: number) => void
  /** One line that a person should see. */
  readonly onNotice?: (line: string) => void
  /** Fetch default models that are not there; without it they are simply missing. */
  readonly pullModels?: boolean
  /** Take in what is written to the catalogue's folder while it is open. */
  readonly watch?: boolean
  readonly signal?: AbortSignal
}
