import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readCatalog } from '../../../src/catalog/index.js'
import { importFiles } from './import-files.js'

describe('importing tables', () => {
  it('reads a plain CSV and writes a folder that curio opens', async () => {
    const { target, items } = await importFiles({
      'stock.csv': 'item_id,name,description,category,price\n1,Tent,"Small, light",Camping > Tents,$99.50\n2,Lamp,Bright,Home,12\n',
    })
    expect(items).toEqual([
      { id: '1', title: 'Tent', description: 'Small, light', category: 'Camping/Tents', price: 99.5, currency: 'USD', attributes: {} },
      { id: '2', title: 'Lamp', description: 'Bright', category: 'Home', price: 12, attributes: {} },
    ])
    const { catalog, skipped } = await readCatalog(target)
    expect(catalog.items).toHaveLength(2)
    expect(skipped).toEqual([])
  })

  it.each([
    ['semicolons', 'id;title;price\n1;Stuhl;"1.299,00 €"\n'],
    ['tabs', 'id\ttitle\tprice\n1\tStuhl\t1.299,00 €\n'],
    ['bars', 'id|title|price\n1|Stuhl|1.299,00 €\n'],
    ["Excel's line with the separator", 'sep=;\nid;title;price\n1;Stuhl;1.299,00 €\n'],
    ['old Mac line ends', 'id;title;price\r1;Stuhl;1.299,00 €\r'],
    ['Windows line ends and a byte order mark', '\uFEFFid;title;price\r\n1;Stuhl;1.299,00 €\r\n'],
  ])('reads a table with %s', async (_, text) => {
    const { items } = await importFiles({ 'a.txt': text })
    expect(items).toEqual([{ id: '1', title: 'Stuhl', price: 1299, currency: 'EUR', attributes: {} }])
  })

  it.each(['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'])('reads %s', async encoding => {
    const text = `id,title,description\n${Array.from({ length: 30 }, (_, n) => `${n},Façade ${n},"Über die Brücke, für Käthe – süß"`).join('\n')}\n`
    const { items } = await importFiles({ 'a.csv': iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf-16') }) })
    expect(items).toHaveLength(30)
    expect(items[0]).toMatchObject({ title: 'Façade 0', description: 'Über die Brücke, für Käthe – süß' })
  })

  it.each(['gb18030', 'shift_jis', 'big5'])('reads East Asian text in %s', async encoding => {
    const words =
      encoding === 'shift_jis'
        ? '軽量なジャケットとバッグ、青い色の商品です'
        : encoding === 'big5'
          ? '輕便防水的藍色背包與外套適合旅行使用'
          : '轻便防水的蓝色背包和外套适合旅行使用'
    const text = `id,title,description\n${Array.from({ length: 40 }, (_, n) => `${n},${words},${words}${words}`).join('\n')}\n`
    const { items } = await importFiles({ 'a.csv': iconv.encode(text, encoding) })
    expect(items).toHaveLength(40)
    expect(items[0]?.title).toBe(words)
  })

  it('repairs the one line that is in another encoding than the file', async () => {
    const good = Buffer.from('id,title\n1,Café\n2,Crème brûlée\n')
    const { items, report } = await importFiles({
      'a.csv': Buffer.concat([good, Buffer.from('3,Purée\n', 'latin1'), Buffer.from('4,Thé\n')]),
    })
    expect(items.map(item => item.title)).toEqual(['Café', 'Crème brûlée', 'Purée', 'Thé'])
    expect(report.tables[0]?.repaired['encoding of a line']?.count).toBe(1)
  })

  it('unpacks gzip whatever the name says', async () => {
    const { items } = await importFiles({ 'a.csv': gzipSync('id,title\n1,Tent\n') })
    expect(items).toHaveLength(1)
  })

  it('keeps what a cut-off gzip still holds and says that the rest is missing', async () => {
    const rows = Array.from({ length: 30_000 }, (_, n) => `${n},Item ${n * 7919}`).join('\n')
    const packed = gzipSync(`id,title\n${rows}\n`)
    const { items, report } = await importFiles({ 'a.csv.gz': packed.subarray(0, packed.length / 2) })
    expect(items.length).toBeGreaterThan(5000)
    expect(report.tables[0]?.skipped.examples.at(-1)?.why).toContain('the rest cannot be read')
  })
})

describe('importing JSON', () => {
  it('reads JSON Lines with facts in a nested object', async () => {
    const { items } = await importFiles({
      'a.jsonl':
        '{"id":1,"title":"Tent","attrs":{"color":["Red"],"persons":["2"]}}\n{"id":2,"title":"Lamp","attrs":{"color":["Blue"],"persons":["3"]}}\n',
    })
    expect(items[0]).toEqual({ id: '1', title: 'Tent', attributes: { color: 'Red', persons: 2 } })
  })

  it.each([
    ['an array', '[{"id":1,"title":"Tent"},{"id":2,"title":"Lamp"}]'],
    ['an object that holds one', '{"total":2,"data":{"products":[{"id":1,"title":"Tent"},{"id":2,"title":"Lamp"}]}}'],
    ['an object of objects by id', '{"1":{"title":"Tent"},"2":{"title":"Lamp"}}'],
    [
      'an array over many lines',
      '[\n  {\n    "id": 1,\n    "title": "Tent",\n    "sizes": [{"a": 1}]\n  },\n  {"id": 2, "title": "Lamp"}\n]',
    ],
  ])('reads %s', async (_, text) => {
    const { items } = await importFiles({ 'a.json': text })
    expect(items.map(({ id, title }) => [id, title])).toEqual([
      ['1', 'Tent'],
      ['2', 'Lamp'],
    ])
  })

  it('reads one product alone, with lists of its own', async () => {
    const { items } = await importFiles({ 'a.json': '{"id":"x","title":"Tent","parts":[{"name":"pole"},{"name":"peg"}]}' })
    expect(items).toEqual([{ id: 'x', title: 'Tent', attributes: { parts: ['pole', 'peg'] } }])
  })

  it('goes on at the next object after a broken one', async () => {
    const { items, report } = await importFiles({
      'a.json': '[\n{"id":1,"title":"Tent"},\n{"id":2,"title":"La,\n{"id":3,"title":"Mug"}\n]',
    })
    expect(items.map(item => item.id)).toEqual(['1', '3'])
    expect(report.tables[0]?.skipped.examples[0]).toMatchObject({ line: 3, why: 'cut off or broken JSON' })
  })
})

describe('importing XML and web pages', () => {
  const feed = `<?xml version="1.0"?>
<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><title>Shop</title>
<item><g:id>A1</g:id><title><![CDATA[Wool & silk scarf]]></title><g:description>&lt;p&gt;Soft&lt;/p&gt;</g:description>
<g:price>30.00 EUR</g:price><g:sale_price>24.00 EUR</g:sale_price><g:product_type>Clothing &gt; Scarves</g:product_type>
<g:image_link>https://shop.example/a.jpg</g:image_link><g:additional_image_link>https://shop.example/b.jpg</g:additional_image_link>
<g:brand>Alma</g:brand><g:color>navy</g:color><g:shipping><g:country>DE</g:country></g:shipping></item>
<item><g:id>A2</g:id><title>Cap</title><g:price>10 EUR</g:price></item></channel></rss>`

  it('reads a Google Merchant feed', async () => {
    const { items } = await importFiles({ 'feed.xml': feed })
    expect(items[0]).toEqual({
      id: 'A1',
      title: 'Wool & silk scarf',
      description: 'Soft',
      category: 'Clothing/Scarves',
      price: 24,
      currency: 'EUR',
      brand: 'Alma',
      image: 'https://shop.example/a.jpg',
      images: ['https://shop.example/a.jpg', 'https://shop.example/b.jpg'],
      attributes: { color: 'navy', shipping_country: 'DE', regular_price: 30 },
    })
    expect(items[1]).toMatchObject({ id: 'A2', price: 10 })
  })

  it('expands no entity of its own making', async () => {
    const bomb = `<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>${feed.replace('Cap', '&b; &f; Cap').replace('<?xml version="1.0"?>', '')}`
    const { items, report } = await importFiles({ 'feed.xml': bomb })
    expect(items[1]?.title).not.toContain('haha')
    expect(items[1]?.title).not.toContain('root:')
    expect(report.tables[0]?.repaired['XML']?.count).toBe(1)
  })

  it('loses only the item that is not closed', async () => {
    const { items, report } = await importFiles({
      'feed.xml': feed.replace('<item><g:id>A2', '<item><g:id>A0</g:id><title>Hat</title>\n<item><g:id>A2'),
    })
    expect(items.map(item => item.id)).toEqual(['A1', 'A2'])
    expect(report.tables[0]?.skipped.examples[0]?.why).toBe('<item> is not closed')
  })

  it('reads the tab-separated Merchant feed', async () => {
    const { items } = await importFiles({
      'feed.txt': 'id\ttitle\tprice\tgoogle_product_category\timage_link\nB1\tMug\t7.50 GBP\tKitchen > Mugs\thttps://shop.example/m.png\n',
    })
    expect(items[0]).toMatchObject({ id: 'B1', price: 7.5, currency: 'GBP', category: 'Kitchen/Mugs', image: 'https://shop.example/m.png' })
  })

  const page = (products: unknown) => `<!doctype html><html><head><script>var a="<p>"</script>
<script type="application/ld+json">${JSON.stringify(products)}</script></head><body><p>Hello</p></body></html>`

  it('reads the products of saved web pages', async () => {
    const { items } = await importFiles({
      'a.html': page({
        '@context': 'https://schema.org',
        '@graph': [
          { '@type': 'BreadcrumbList' },
          {
            '@type': ['Product', 'Thing'],
            sku: 'S-1',
            name: 'Trail shoe',
            brand: { '@type': 'Brand', name: 'Velora' },
            image: ['https://shop.example/s.jpg', { '@type': 'ImageObject', url: 'https://shop.example/t.jpg' }],
            offers: [{ '@type': 'Offer', price: '89.00', priceCurrency: 'EUR', availability: 'https://schema.org/InStock' }],
            aggregateRating: { ratingValue: 4.5, reviewCount: 12 },
            weight: { '@type': 'QuantitativeValue', value: 0.28, unitCode: 'KGM' },
            additionalProperty: [{ '@type': 'PropertyValue', name: 'Drop', value: '6 mm' }],
            color: 'green',
          },
        ],
      }),
      'b.html': page({ '@type': 'Product', name: 'Cap', productID: 'S-2', offers: { '@type': 'AggregateOffer', lowPrice: 9 } }),
    })
    expect(items[0]).toEqual({
      id: 'S-1',
      title: 'Trail shoe',
      price: 89,
      currency: 'EUR',
      brand: 'Velora',
      image: 'https://shop.example/s.jpg',
      images: ['https://shop.example/s.jpg', 'https://shop.example/t.jpg'],
      attributes: { color: 'green', weight_g: 280, drop_cm: 0.6, availability: 'InStock', rating: 4.5, reviews: 12 },
    })
    expect(items[1]).toMatchObject({ id: 'S-2', title: 'Cap', price: 9 })
  })
})
