/** Reads MovieLens' ratings. */
import { readFileSync } from 'node:fs'
import type { CatalogEvent } from '../../src/contracts/ports.js'

/** `user_id,action,item_id,value,time` with a header; times in seconds. */
export function readRatings(path: string): readonly CatalogEvent[] {
  const [, ...lines] = readFileSync(path, 'utf8').trim().split('\n')
  return lines.map(line => {
    const [user = '', , item = '', value, time] = line.split(',')
    return { user, action: 'rate', item, value: Number(value), time: Number(time) * 1000 }
  })
}
