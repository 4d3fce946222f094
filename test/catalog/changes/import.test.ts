import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { CatalogWriter } from '../../../src/catalog/changes/catalog-writer.js'
import { importCatalog } from '../../../src/catalog/import/index.js'
import { fileOf, idsOf, itemOf, shopFolder } from './shop-folder.js'

it('an import of items begins anew: changes were made to those before', async () => {
  const folder = await shopFolder()
  const writer = new CatalogWriter(folder)
  await writer.put([{ id: 'tent', price: 5 }])
  await writer.delete(['mat'])
  const source = join(await shopFolder(), 'new.csv')
  await writeFile(source, 'id,title,price\ntent,Ridge Tent,110\nmat,Mat,20\n')
  await importCatalog({ sources: [source], target: folder })
  expect(await idsOf(folder)).toEqual(['tent', 'mat'])
  expect(await itemOf(folder, 'tent')).toMatchObject({ price: 110 })
  expect(await fileOf(folder, 'changes.jsonl')).toBeUndefined()
  await writer.put([{ id: 'mat', price: 21 }])
  expect(await itemOf(folder, 'mat')).toMatchObject({ price: 21 })
})

it('an import of behaviour alone leaves the changes as they are', async () => {
  const folder = await shopFolder()
  await new CatalogWriter(folder).put([{ id: 'tent', price: 5 }])
  const source = join(await shopFolder(), 'events.csv')
  await writeFile(source, 'user_id,action,item_id,time\na,view,tent,2024-01-01\nb,like,mat,2024-01-02\n')
  await importCatalog({ sources: [source], target: folder })
  expect(await itemOf(folder, 'tent')).toMatchObject({ price: 5 })
})
