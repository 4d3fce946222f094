/** Imports a folder. Run as a program, to be killed. */
import { importCatalog } from '../../../src/catalog/import/index.js'

const [source = '', target = ''] = process.argv.slice(2)
void importCatalog({ sources: [source], target, currency: 'EUR' })
