import type { Response } from 'express'

/**
 * Lets one page set styles on its elements; its scripts stay files of this server.
 *
 * @param response - answer with the page; the safe headers are in it already.
 */
export function allowInlineStyles(response: Response): void {
  const policy = String(response.get('Content-Security-Policy'))
  response.set(
    'Content-Security-Policy',
    policy.replace(/style-src [^;]*/, "style-src 'self' 'unsafe-inline'"),
  )
}
