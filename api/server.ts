import { createApplication } from './application.ts'
import { ComparisonQueue, JobFolder, lockFolder } from './jobs/index.ts'
import { addressOf, listenOnLoopback } from './listen.ts'

/** What {@link createServer} is told. */
export interface ServerOptions {
  /** Port; 0: any free one. */
  readonly port: number
  /** Directory that comparisons and their results are kept in. */
  readonly data: string
  /** Version of kingtide. */
  readonly version: string
  /** Wall clock, ms from any origin. */
  readonly clock: () => number
  /** Told of what its owner should know, a line each. */
  readonly log: (text: string) => void
}

/** A running server. */
export interface KingtideServer {
  /** Where it is reached, such as `http://127.0.0.1:4173`. */
  readonly address: string
  /**
   * Stops. A comparison that runs keeps what is finished; the next server on the same directory goes on with it.
   *
   * @returns whether one was interrupted.
   */
  close(): Promise<boolean>
}

/**
 * Starts the server on loopback and takes up comparisons that an earlier one left.
 *
 * @param options - port, directory.
 * @throws {ListenError} if the port cannot be used.
 * @throws {DataInUseError} if another server uses the directory.
 * @throws {ResultsStoreError} if the disk refuses.
 */
export async function createServer(options: ServerOptions): Promise<KingtideServer> {
  const { port, data, version, clock, log } = options
  const folder = new JobFolder(data)
  const unlock = lockFolder(data)
  try {
    for (const file of folder.readAll().unreadable) log(`${file} is no comparison and is left alone`)
    const queue = new ComparisonQueue({ folder, clock, now: () => new Date() })
    const server = await listenOnLoopback(createApplication({ queue, version, log }), port)
    queue.start()
    return {
      address: addressOf(server),
      close: async () => {
        const closed = new Promise((resolve) => server.close(resolve))
        const wasRunning = await queue.close()
        server.closeAllConnections()
        await closed
        unlock()
        return wasRunning
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}
