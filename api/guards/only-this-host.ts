import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { HttpProblem } from '../http/index.ts'

const NAMES: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]'])
const CHANGING: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * Refuses what other web sites could make a browser on this machine send: requests under another host name, as after
 * DNS rebinding, and changes asked for by a page of another origin.
 *
 * @returns goes before everything else.
 */
export function onlyThisHost(): RequestHandler {
  return (request: Request, _response: Response, next: NextFunction): void => {
    const { host = '', origin } = request.headers
    if (!isLoopback(host, request.socket.localPort)) {
      throw new HttpProblem(
        403,
        `The server answers on this machine only, not under the name ${JSON.stringify(host.slice(0, 100))}. Use http://127.0.0.1:${request.socket.localPort}.`,
      )
    }
    if (CHANGING.has(request.method) && !isOwnOrigin(origin, host, request.headers['sec-fetch-site'])) {
      throw new HttpProblem(403, 'Pages of other sites may not change anything here. Use the page at /.')
    }
    next()
  }
}

/**
 * Whether a Host header names this machine and this port.
 *
 * @param host - the header.
 * @param port - that the request came in on; without one it is 80.
 */
export function isLoopback(host: string, port: number | undefined): boolean {
  const [, name = '', written = '80'] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(host) ?? []
  return NAMES.has(name.toLowerCase()) && Number(written) === port
}

/** Programs send no Origin; browsers do, and say besides when another site is behind a request. */
function isOwnOrigin(origin: string | undefined, host: string, site: unknown): boolean {
  if (site === 'cross-site') return false
  return origin === undefined || origin === `http://${host}`
}
