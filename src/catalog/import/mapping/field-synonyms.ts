/** Names that columns of exports have for the catalogue's fields, in six languages; the likelier first. Compared after {@link normalName}. */
import type { Field } from './mapping.js'

export const fieldSynonyms: Readonly<Record<Field, readonly string[]>> = {
  id: words(`id itemid productid articleid sku asin handle movieid bookid trackid offerid variantid code itemcode productcode articlenumber partnumber modelnumber
    stockcode artikelnummer artikelnr artnr produktid produktnummer artikel-id référence reference idproduit codeproduit identifiant codigo código referencia idproducto
    商品id 商品编号 产品编号 编号 货号 商品代码 商品コード 商品番号 品番 型番 ean gtin gtin13 upc isbn isbn13 barcode uuid guid uid`),
  title:
    words(`title name itemname productname producttitle itemtitle articlename displayname label product item movietitle moviename booktitle
    titel bezeichnung artikelbezeichnung produktname artikelname produktbezeichnung artikel nom titre nomproduit nomduproduit designation désignation libellé libelle intitulé
    titulo título nombre nombreproducto nombredelproducto producto 商品名称 产品名称 名称 标题 商品标题 品名 商品名 タイトル 名前 品目名 製品名 post_title`),
  description:
    words(`description longdescription productdescription fulldescription itemdescription desc bodyhtml body details text content summary shortdescription overview plot
    beschreibung produktbeschreibung artikelbeschreibung langtext langbeschreibung kurzbeschreibung descriptif descriptionlongue descriptionproduit
    descripcion descripción descripciondelproducto 描述 商品描述 产品描述 详情 商品详情 说明 商品説明 説明 詳細 紹介文`),
  category:
    words(`category categories producttype categorypath categoryname productcategory maincategory categorytree breadcrumb breadcrumbs department departments type googleproductcategory section
    kategorie kategorien produktkategorie warengruppe artikelgruppe produktart catégorie categorie catégories rayon famille typeproduit categoria categoría categorías departamento tipo
    类别 分类 商品分类 品类 类目 产品类别 カテゴリ カテゴリー 分類 ジャンル category1`),
  price:
    words(`price unitprice listprice retailprice regularprice sellingprice saleprice currentprice amount cost msrp rrp priceusd priceeur priceamount
    preis verkaufspreis vk bruttopreis einzelpreis uvp listenpreis stückpreis prix prixttc prixunitaire prixdevente tarif precio precioventa preciounitario pvp
    价格 售价 单价 零售价 商品价格 価格 値段 販売価格 定価 単価 税込価格`),
  sale_price:
    words(`saleprice specialprice discountprice discountedprice promoprice offerprice aktionspreis sonderpreis angebotspreis prixpromo prixpromotionnel prixsoldé preciooferta preciorebajado
    促销价 折扣价 特价 优惠价 セール価格 特価`),
  currency: words(`currency currencycode pricecurrency curr währung waehrung devise monnaie moneda divisa 货币 币种 通貨`),
  brand:
    words(`brand brandname manufacturer vendor maker producer publisher label marke hersteller markenname anbieter marque fabricant marca fabricante
    品牌 厂商 制造商 ブランド メーカー`),
  image:
    words(`imagelink image imageurl mainimage imagesrc img picture pictureurl photo thumbnail thumbnailurl primaryimage featuredimage imagepath
    bild bildurl hauptbild produktbild bildlink photourl imageprincipale imagen urlimagen foto 图片 主图 商品图片 图片链接 图片地址 画像 画像url 写真 poster cover coverurl`),
  images: words(
    `images additionalimagelink imageurls pictures photos gallery additionalimages mediagallery bilder imagenes imágenes fotos 图片列表 画像一覧`,
  ),
  audio: words(
    `audio audiofile audiofiles audiopath recording recordings soundfile mp3 wav tonaufnahme hörprobe enregistrement grabación 音频 录音 音频文件 音声`,
  ),
  user_id:
    words(`userid user customerid customer visitorid visitor reviewerid reviewer memberid accountid sessionid clientid person username
    benutzer benutzerid kunde kundennummer kundenid nutzer nutzerid utilisateur idutilisateur client idclient usuario idusuario cliente idcliente 用户id 用户 会员id 顾客id ユーザーid ユーザー 顧客id 会員id`),
  item_id:
    words(`itemid item productid product movieid bookid articleid asin sku trackid itemids isbn parentasin artikel artikelnummer artikelid produkt produktid article idarticle produit idproduit
    producto idproducto articulo 商品id 商品 商品编号 物品id アイテムid 商品コード`),
  action:
    words(`action event eventtype eventname behavior behaviour behaviortype interaction interactiontype type activity aktion ereignis évènement événement evenement evento accion acción
    行为 行为类型 事件 动作 操作 行動 イベント アクション`),
  time: words(
    `time timestamp datetime date eventtime createdat ts unixtime when zeit zeitpunkt datum zeitstempel heure horodatage fecha hora 时间 时间戳 日期 時間 日時 日付 unixreviewtime`,
  ),
  value: words(
    `rating value score stars overall grade bewertung sterne note évaluation evaluation puntuacion puntuación valoracion valoración calificacion 评分 分数 打分 評価 評点`,
  ),
  location: words(
    `location city place region country geo ort standort stadt land lieu ville pays ubicacion ubicación ciudad pais 位置 地点 城市 地区 場所 所在地 地域`,
  ),
  time_in_site: words(
    `timeinsite timeonsite sessionlength sessionduration duration dwelltime secondsinsite verweildauer duréesession tiempoensitio 停留时间 在线时长 滞在時間`,
  ),
  shopping_cart: words(`shoppingcart cart cartitems basket itemsincart warenkorb panier carrito cesta 购物车 カート 買い物かご`),
}

function words(list: string): string[] {
  return list.split(/\s+/u).map(normalName)
}

/**
 * A header's letters and digits only, without accents and namespace: `g:Image Link` → `imagelink`.
 *
 * @example normalName('Désignation') // 'designation'
 */
export function normalName(header: string): string {
  return header
    .replace(/^g:/iu, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\(.*?\)|\[.*?\]/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .normalize('NFC')
}
