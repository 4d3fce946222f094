/** Why one source gave nothing; the next one is tried. */

export class SourceFailure extends Error {
  constructor(reason: string, options?: { cause?: unknown }) {
    super(reason, options)
    this.name = 'SourceFailure'
  }
}
