import { join } from 'node:path'
import { createServer } from '../../api/index.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { optionError } from '../failure/index.ts'
import { demandFolder } from '../options/index.ts'
import { listenForInterruption, type Terminal } from '../terminal/index.ts'
import { readVersion } from '../version.ts'

const PORT = 4173
const DATA = join('results', 'server')
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost'])

/** Options of `serve` as they are given; what is missing has its default. */
export interface ServeOptions {
  /** Port; 0: any free one. */
  readonly port?: number
  /** Address to listen on. */
  readonly host?: string
  /** Directory for comparisons and their results. */
  readonly data?: string
  /** One JSON document instead of a sentence. */
  readonly json?: boolean
}

/**
 * Serves until it is told to stop.
 *
 * @param options - as the caller gave them.
 * @param terminal - where to print the address.
 * @returns `interrupted` if a comparison ran when it was stopped.
 */
export async function serveAction(
  { port = PORT, host, data = DATA, json = false }: ServeOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (host !== undefined && !LOOPBACK.has(host)) {
    const fix = 'leave --host out, and let those who sit elsewhere come in through an SSH tunnel'
    throw optionError('--host', host, 'would open the server to other machines', fix)
  }
  demandFolder('--data', data)
  let stop: () => void = () => undefined
  const stopped = new Promise<void>((resolve) => {
    stop = resolve
  })
  const server = await createServer({
    port,
    data,
    version: readVersion(),
    clock: terminal.clock,
    log: (text) => terminal.err(`kingtide: ${text}\n`),
  })
  const interruption = listenForInterruption(stop)
  const { address } = server
  terminal.out(
    json ? `${JSON.stringify({ address, data })}\n` : `Kingtide is at ${address}\nCtrl-C stops it.\n`,
  )
  await stopped
  const wasRunning = await server.close()
  interruption.end()
  if (!wasRunning) return EXIT.done
  terminal.err('Stopped; the comparison that ran goes on when the server is started again.\n')
  return EXIT.interrupted
}
