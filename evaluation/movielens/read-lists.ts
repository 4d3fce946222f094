/** What other programs recommend on an exported split. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Lists } from './measure.js'

/** Reads each `lists-PEER.csv` (user, then items, best first) of a folder. */
export function readLists(folder: string): readonly { readonly peer: string; readonly lists: Lists }[] {
  return readdirSync(folder).flatMap(file => {
    const peer = /^lists-(.+)\.csv$/.exec(file)?.[1]
    return peer === undefined ? [] : [{ peer, lists: listsIn(join(folder, file)) }]
  })
}

function listsIn(path: string): Lists {
  const rows = readFileSync(path, 'utf8').trim().split(/\r?\n/)
  const byUser = new Map(
    rows.map(row => {
      const [user = '', ...items] = row.split(',')
      return [user, items]
    }),
  )
  return user => byUser.get(user) ?? []
}
