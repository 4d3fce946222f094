/** The operator, known by the token of the configuration, found out in constant time. */
import { createHash, timingSafeEqual } from 'node:crypto'

const digest = (token: string): Buffer => createHash('sha256').update('curio operator\0').update(token).digest()

/**
 * Without a token in the configuration nobody is the operator.
 *
 * @param authorization the request's header
 * @example isOperator('Bearer a-token-of-16-or-more', config.server.operatorToken)
 */
export function isOperator(authorization: string | undefined, operatorToken: string | undefined): boolean {
  const given = digest(/^Bearer +(\S+) *$/iu.exec(authorization ?? '')?.[1] ?? '')
  return timingSafeEqual(given, digest(operatorToken ?? '')) && operatorToken !== undefined
}
