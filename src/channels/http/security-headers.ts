/** Headers that keep pages of this server to themselves. A page that needs more sets its own `content-security-policy`. */
import type { RequestHandler } from 'express'
import helmet from 'helmet'

/**
 * @param publicUrl With `https:`, browsers are told to stay with it.
 */
export function securityHeaders(publicUrl?: string): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        // Pictures of the catalogue may lie on the shop's own server.
        imgSrc: ["'self'", 'data:', 'blob:', 'https:', 'http:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    strictTransportSecurity: publicUrl?.startsWith('https:') ? { maxAge: 180 * 24 * 3600, includeSubDomains: false } : false,
    xFrameOptions: { action: 'deny' },
  })
}
