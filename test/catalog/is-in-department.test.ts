/** Which paths a department holds. */
import { expect, test } from 'vitest'
import { isInDepartment } from '../../src/catalog/is-in-department.js'

test.each([
  ['Men/Tops/Hoodies', 'Tops', true],
  ['Men/Tops/Hoodies', 'tops/hoodies', true],
  ['Men/Tops/Hoodies', 'Men', true],
  ['Men/Tops/Hoodies', 'Hood', false],
  ['Men/Tops/Hoodies', 'Men/Hoodies', false],
  ['Films', 'films', true],
  [undefined, 'Films', false],
])('%s in %s: %s', (path, department, isIn) => {
  expect(isInDepartment(path, department)).toBe(isIn)
})
