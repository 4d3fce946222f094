/** What people did, in the words of exports. */

/** What exports call the actions that curio knows; first match counts. */
const actions: readonly (readonly [RegExp, string])[] = [
  [/^(?:dislike|thumbs_?down|downvote)/iu, 'dislike'],
  [/cart|basket|warenkorb|panier|carrito|购物车|加购|カート/iu, 'cart'],
  [/buy|purchas|order|transact|checkout|kauf|achat|compra|购买|买|下单|購入/iu, 'purchase'],
  [/rate|rating|review|评分|評価/iu, 'rate'],
  [/^(?:like|fav|wish|save|bookmark|thumbs_?up|upvote|heart)|收藏|喜欢|お気に入り/iu, 'like'],
  [/click|clic|klick|点击|クリック/iu, 'click'],
  [/view|visit|pv|impression|detail|ansicht|vue|vista|浏览|看|閲覧/iu, 'view'],
]

/** @example actionOf('add_to_cart') // 'cart' */
export function actionOf(value: unknown): string | undefined {
  const text = String(value ?? '').trim()
  return actions.find(([pattern]) => pattern.test(text))?.[1]
}
