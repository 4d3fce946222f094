/** The report of a download of pictures for a terminal. */
import type { PicturesReport } from './pull-pictures.js'

const shown = 20

/** @example process.stdout.write(picturesText(report)) */
export function picturesText({ wanted, present, fetched, bytes, failed, left, seconds }: PicturesReport): string {
  const lines = [
    `${wanted} pictures at addresses: ${present} were here, ${fetched} fetched (${(bytes / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s), ${failed.length} failed`,
    ...failed.slice(0, shown).map(({ url, item, code, why }) => `  ${item} ${url}: ${why} [${code}]`),
    ...(failed.length > shown ? [`  … and ${failed.length - shown} more, in .curio/pictures/pictures.jsonl`] : []),
    ...(left > 0 ? [`${left} were not asked for: \`curio pictures pull\` goes on.`] : []),
  ]
  return `${lines.map(line => line.replace(/\p{Cc}/gu, ' ')).join('\n')}\n`
}
