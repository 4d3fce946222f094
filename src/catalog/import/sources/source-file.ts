/** One file to import, wherever it came from. */
export interface SourceFile {
  /** As reports name it: relative to the source. */
  readonly name: string
  /** Absolute path; a download or standard input lies in a temporary file. */
  readonly path: string
  /** Bytes on disk. */
  readonly size: number
  /** Pictures that rows name are looked for beside the file, and nowhere outside this folder. Absent for downloads. */
  readonly folder?: string
}
