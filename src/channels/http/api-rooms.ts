/** What the routes of the interface are given. */

import type { ItemList } from '../support/item-list.js'
import type { RecordedTurns } from '../support/recorded-turns.js'
import type { ServerRooms } from '../support/server-rooms.js'
import type { PictureFiles } from './picture-files.js'

export interface ApiRooms extends ServerRooms {
  readonly recorded: RecordedTurns
  readonly itemList: ItemList
  readonly pictures: PictureFiles
}
