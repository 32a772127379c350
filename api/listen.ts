import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Express } from 'express'

/** The address that is bound: nothing outside this machine reaches it. */
const LOOPBACK = '127.0.0.1'

/** Raised when the server cannot listen: bad input, exit code 2. */
class ListenError extends Error {
  override readonly name = 'ListenError'
}

/**
 * Listens on loopback.
 *
 * @param app - what answers.
 * @param port - 0: any free one.
 * @returns the server, once it listens.
 * @throws {ListenError} if the port is taken or may not be used.
 */
export function listenOnLoopback(app: Express, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, LOOPBACK, (error) => {
      if (error === undefined) resolve(server)
      else reject(new ListenError(inWords(error, port)))
    })
  })
}

/**
 * Where a server is reached.
 *
 * @param server - listening.
 */
export function addressOf(server: Server): string {
  return `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`
}

function inWords(error: NodeJS.ErrnoException, port: number): string {
  const remedy = 'choose another with --port, or 0 for any free one'
  if (error.code === 'EADDRINUSE') return `port ${port} is in use: ${remedy}`
  if (error.code === 'EACCES') return `port ${port} may not be used: ${remedy}`
  return `port ${port} cannot be listened on (${error.code ?? error.message}): ${remedy}`
}
