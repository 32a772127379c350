import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ResultsStoreError } from '../../engine/experiment/index.ts'

const FILE = 'server.lock'

/** Raised when another server uses a directory: bad input, exit code 2. */
class DataInUseError extends Error {
  override readonly name = 'DataInUseError'
}

/**
 * Keeps other servers out of a directory. The lock of a server that was killed is taken over.
 *
 * @param directory - that comparisons are kept in.
 * @returns lets others in again.
 * @throws {DataInUseError} if another server uses it.
 * @throws {ResultsStoreError} if the disk refuses.
 */
export function lockFolder(directory: string): () => void {
  const file = join(directory, FILE)
  const owner = ownerOf(file)
  if (owner !== undefined && isAlive(owner)) {
    throw new DataInUseError(
      `another server (process ${owner}) uses ${directory}: name another directory with --data, or stop that server`,
    )
  }
  try {
    writeFileSync(file, `${process.pid}\n`)
  } catch (error) {
    throw new ResultsStoreError('write', file, error)
  }
  return () => rmSync(file, { force: true })
}

function ownerOf(file: string): number | undefined {
  try {
    const owner = Number(readFileSync(file, 'utf8'))
    return Number.isSafeInteger(owner) && owner > 0 && owner !== process.pid ? owner : undefined
  } catch {
    return undefined
  }
}

/** A process of another user exists too, though it may not be signalled. */
function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
