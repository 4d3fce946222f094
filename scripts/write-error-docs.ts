/** Writes docs/errors.md from the table of codes. */
import { writeFileSync } from 'node:fs'
import { errorDocumentation } from './error-documentation.js'

writeFileSync('docs/errors.md', errorDocumentation())
