import { describe, expect, it } from 'vitest'
import { readCatalog } from '../../../src/catalog/index.js'
import { importFiles } from './import-files.js'

describe("importing Shopify's products", () => {
  const table = `Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Price,Variant Compare At Price,Image Src,Image Position,Status
linen-shirt,Linen Shirt,"<p>Cool &amp; airy.</p>
<ul><li>Pure linen</li></ul>",Alma,Apparel > Shirts,Shirt,"linen, summer",true,Color,White,Size,S,LS-W-S,220,49.00,59.00,https://cdn.example/1.jpg,1,active
linen-shirt,,,,,,,,,White,,M,LS-W-M,220,49.00,59.00,https://cdn.example/2.jpg,2,
linen-shirt,,,,,,,,,Blue,,M,LS-B-M,220,55.00,,,,
gift,Gift Card,,Alma,,Gift,,true,Title,Default Title,,,G-1,0,25.00,,,,active
`

  it('joins the variants of a handle into one item', async () => {
    const { items, report } = await importFiles({ 'products_export.csv': table })
    expect(items).toHaveLength(2)
    expect(items[0]).toEqual({
      id: 'linen-shirt',
      title: 'Linen Shirt',
      description: 'Cool & airy. Pure linen',
      category: 'Apparel/Shirts',
      price: 49,
      brand: 'Alma',
      image: 'https://cdn.example/1.jpg',
      images: ['https://cdn.example/1.jpg', 'https://cdn.example/2.jpg'],
      attributes: {
        color: ['White', 'Blue'],
        size: ['S', 'M'],
        tags: ['linen', 'summer'],
        status: 'active',
        product_type: 'Shirt',
        weight_g: 220,
        price_highest: 55,
        regular_price: 59,
        skus: ['LS-W-S', 'LS-W-M', 'LS-B-M'],
      },
    })
    expect(report.tables[0]).toMatchObject({ exporter: 'Shopify products', read: 4, kept: 2, joined: 2 })
  })

  it('asks for no option that only says that there is none', async () => {
    const { items } = await importFiles({ 'p.csv': table })
    expect(items[1]?.attributes).not.toHaveProperty('title_given')
    expect(items[1]).toMatchObject({ id: 'gift', category: 'Gift', price: 25 })
  })

  it('reads products.json', async () => {
    const { items } = await importFiles({
      'products.json': JSON.stringify({
        products: [
          {
            id: 99,
            handle: 'mug',
            title: 'Mug',
            body_html: '<b>Blue</b> enamel',
            vendor: 'Kiln',
            product_type: 'Mugs',
            tags: ['camping', 'gift'],
            created_at: '2024-01-01',
            options: [{ name: 'Size', position: 1, values: ['S', 'L'] }],
            images: [{ id: 1, src: 'https://cdn.example/mug.jpg' }],
            variants: [
              { id: 1, sku: 'M-S', price: '9.00', compare_at_price: null, option1: 'S' },
              { id: 2, sku: 'M-L', price: '12.00', compare_at_price: null, option1: 'L' },
            ],
          },
        ],
      }),
    })
    expect(items).toEqual([
      {
        id: 'mug',
        title: 'Mug',
        description: 'Blue enamel',
        category: 'Mugs',
        price: 9,
        brand: 'Kiln',
        image: 'https://cdn.example/mug.jpg',
        attributes: { tags: ['camping', 'gift'], size: ['S', 'L'], price_highest: 12, skus: ['M-S', 'M-L'] },
      },
    ])
  })
})

describe("importing WooCommerce's products", () => {
  const table = `ID,Type,SKU,Name,Published,Short description,Description,Regular price,Sale price,Categories,Tags,Images,Parent,Attribute 1 name,Attribute 1 value(s),Weight (kg)
10,variable,HOOD,Hoodie,1,Soft,<p>Very soft</p>,,,"Sale, Clothing > Hoodies",warm,"https://w.example/h.jpg, https://w.example/h2.jpg",,Color,"Blue, Green",0.4
11,simple,CAP,Cap,1,A cap,,20,15,Clothing > Caps,,https://w.example/c.jpg,,Color,Red,0.1
12,variation,HOOD-B,Hoodie - Blue,1,,,45,,,,https://w.example/hb.jpg,HOOD,Color,Blue,
13,variation,HOOD-G,Hoodie - Green,1,,,48,,,,,id:10,Color,Green,
14,variation,LOST-1,Lost - Red,1,,,5,,,,,GONE,Color,Red,
`

  it('joins variations that come after other products, by SKU and by id', async () => {
    const { items, report } = await importFiles({ 'wc-export.csv': table })
    const hoodie = items.find(item => item.id === 'HOOD')
    expect(hoodie).toMatchObject({ title: 'Hoodie', description: 'Very soft', category: 'Clothing/Hoodies', price: 45 })
    expect(hoodie?.['images']).toEqual(['https://w.example/h.jpg', 'https://w.example/h2.jpg', 'https://w.example/hb.jpg'])
    expect(hoodie?.attributes).toMatchObject({ color: ['Blue', 'Green'], price_highest: 48, weight_g: 400 })
    expect(report.tables[0]).toMatchObject({ exporter: 'WooCommerce products', read: 5, kept: 3, joined: 2 })
  })

  it('takes the sale price and keeps the regular one as a fact', async () => {
    const { items } = await importFiles({ 'wc.csv': table })
    expect(items.find(item => item.id === 'CAP')).toMatchObject({
      price: 15,
      description: 'A cap',
      attributes: { regular_price: 20, color: 'Red' },
    })
  })

  it('keeps a variation whose parent is not in the file', async () => {
    const { items } = await importFiles({ 'wc.csv': table })
    expect(items.find(item => item.id === 'LOST-1')).toMatchObject({ title: 'Lost - Red', price: 5 })
  })
})

describe('importing MovieLens', () => {
  const genresOf = (...on: number[]) => Array.from({ length: 19 }, (_, index) => (on.includes(index) ? '1' : '0')).join('|')

  it.each([
    {
      shape: 'the present folder',
      files: {
        'movies.csv': 'movieId,title,genres\n1,Toy Story (1995),Animation|Comedy\n2,"Matrix, The (1999)",Action\n',
        'ratings.csv': 'userId,movieId,rating,timestamp\n7,1,4.0,964982703\n7,2,3.5,964981247\n',
      },
    },
    {
      shape: 'the one with two colons',
      files: {
        'movies.dat': '1::Toy Story (1995)::Animation|Comedy\n2::Matrix, The (1999)::Action\n',
        'ratings.dat': '7::1::4::964982703\n7::2::3::964981247\n',
      },
    },
    {
      shape: 'the oldest one',
      files: {
        'u.item': `1|Toy Story (1995)|01-Jan-1995||http://imdb.example/1|${genresOf(3, 5)}\n2|Matrix, The (1999)|01-Jan-1999||http://imdb.example/2|${genresOf(1)}\n`,
        'u.data': '7\t1\t4\t964982703\n7\t2\t3\t964981247\n',
      },
    },
  ])('reads $shape', async ({ files }) => {
    const { target, items, report } = await importFiles(files)
    expect(items.map(({ id, title }) => [id, title])).toEqual([
      ['1', 'Toy Story'],
      ['2', 'The Matrix'],
    ])
    expect(items[0]?.attributes).toMatchObject({ year: 1995, genres: ['Animation', 'Comedy'] })
    expect(report).toMatchObject({ items: 2, events: 2 })
    const { events, skipped } = await readCatalog(target)
    expect(events[0]).toMatchObject({ user: '7', action: 'rate', item: '1', value: 4, time: 964_982_703_000 })
    expect(skipped).toEqual([])
  })
})
