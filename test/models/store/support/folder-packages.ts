/** A package index in memory: the members of packages by `name==version`. */
import { writeFile } from 'node:fs/promises'
import type { PackageFetcher, PackageRequest } from '../../../../src/models/store/index.js'
import { SourceFailure } from '../../../../src/models/store/index.js'

export class FolderPackages implements PackageFetcher {
  readonly packages = new Map<string, Buffer>()
  /** What was asked for, in order. */
  readonly asked: string[] = []
  /** Runs before an answer; a test may wait or fail in it. */
  before: (request: PackageRequest) => Promise<void> = async () => undefined

  async fetch(request: PackageRequest): Promise<void> {
    this.asked.push(request.requirement)
    await this.before(request)
    const content = this.packages.get(request.requirement)
    if (!content) throw new SourceFailure(`no package ${request.requirement}`)
    request.onProgress(content.length)
    await writeFile(request.outputPath, content)
  }
}
