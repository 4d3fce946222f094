/** Where Slack's servers can fetch an item's picture: they take https only, and cannot see this machine. */
import type { Item } from '../../contracts/item.js'
import { publicItem } from '../support/public-item.js'
import { slackLimits } from './limits.js'

/** The picture's address, or undefined where Slack cannot reach it. */
export type PictureAddress = (item: Item) => string | undefined

/** What a message shows: an address, or the id of a file in the workspace. */
export type ShownPicture = string | { readonly file: string }
export type PictureSource = (item: Item) => ShownPicture | undefined

/** @example pictureAddress('https://shop.example')(item) // 'https://shop.example/api/v1/images/tent-3' */
export function pictureAddress(publicUrl: string | undefined): PictureAddress {
  const base = publicUrl?.startsWith('https://') ? publicUrl.replace(/\/+$/, '') : ''
  return item => {
    const { image, images = [] } = publicItem(item, base)
    // A picture that was fetched still has its address on the shop's own server.
    const addresses = image === undefined ? images : [image, ...images]
    return addresses.find(address => address.startsWith('https://') && URL.canParse(address) && address.length <= slackLimits.imageUrl)
  }
}
