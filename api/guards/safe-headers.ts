import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** What the page and the reference may load: files of this server, and images that they make themselves. */
const OWN_FILES = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  connectSrc: ["'self'"],
  fontSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
} as const

/**
 * Headers that tell a browser to trust nothing but this server. There is no rule to use HTTPS: loopback has none.
 *
 * @returns goes before everything that answers.
 */
export function safeHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives: OWN_FILES },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  })
}
