/** The schemas that the description names, each once. */
import { z } from 'zod'
import { interestEditSchema } from '../../../contracts/turn-input-schema.js'
import { errorSchema } from './error-schema.js'
import { healthSchema } from './health-schema.js'
import { itemBatchSchema, itemPatchSchema, itemRowSchema } from './item-change-schemas.js'
import { itemListSchema } from './item-list-schemas.js'
import { itemSchema } from './item-schema.js'
import { recommendationSchema } from './recommendation-schema.js'
import { exportSchema, newSessionSchema } from './session-schemas.js'
import { turnBodySchema } from './turn-body-schema.js'
import { turnEventSchema } from './turn-event-schema.js'
import { turnResultSchema } from './turn-result-schema.js'
import { interestSummarySchema, wishSchema } from './wish-schema.js'

const named = {
  Error: errorSchema,
  Health: healthSchema,
  InterestEdit: interestEditSchema,
  InterestSummary: interestSummarySchema,
  Item: itemSchema,
  ItemBatch: itemBatchSchema,
  ItemPatch: itemPatchSchema,
  ItemRow: itemRowSchema,
  ItemList: itemListSchema,
  NewSession: newSessionSchema,
  Recommendation: recommendationSchema,
  SessionExport: exportSchema,
  TurnBody: turnBodySchema,
  TurnEvent: turnEventSchema,
  TurnResult: turnResultSchema,
  Wish: wishSchema,
}

export const components = z.registry<{ id: string }>()
for (const [id, schema] of Object.entries(named)) components.add(schema, { id })
