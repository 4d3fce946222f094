/** Which version of the Universal Commerce Protocol the tools follow, and how an answer says so. */
import { z } from 'zod'

/** The dated version of UCP whose catalogue tools these are. A newer one may name or shape them differently. */
export const ucpVersion = '2026-04-08'

export const searchCapability = 'dev.ucp.shopping.catalog.search'
export const lookupCapability = 'dev.ucp.shopping.catalog.lookup'

export const ucpEnvelopeSchema = z.looseObject({
  version: z.string(),
  status: z.enum(['success', 'error']).optional(),
  capabilities: z.record(z.string(), z.array(z.looseObject({ version: z.string() }))),
})

export const ucpMessageSchema = z.looseObject({
  type: z.enum(['info', 'warning', 'error']),
  code: z.string(),
  content: z.string(),
  severity: z.string().optional(),
})

export type UcpMessage = z.output<typeof ucpMessageSchema>

/** @example ucpEnvelope(searchCapability) // { version: '2026-04-08', status: 'success', capabilities: … } */
export function ucpEnvelope(capability: string, status: 'success' | 'error' = 'success'): z.output<typeof ucpEnvelopeSchema> {
  return { version: ucpVersion, status, capabilities: { [capability]: [{ version: ucpVersion }] } }
}
