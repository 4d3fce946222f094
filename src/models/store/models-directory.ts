/** Where weights lie unless a setting says otherwise. */
import { fileURLToPath } from 'node:url'

/** The `models` folder of the package. */
export const modelsDirectory: string = fileURLToPath(new URL('../../../models', import.meta.url))
