import { fileURLToPath } from 'node:url'

/** Where in a user's files something happened. */
export interface Place {
  /** The file, as it is listed. */
  readonly file: string
  /** Line, from 1. */
  readonly line: number
}

const FRAME = /^\s*at .*?(file:\/\/[^\s()]+|\/[^\s()]+|[A-Za-z]:\\[^()]+):(\d+):\d+\)?$/

/**
 * The innermost place of an error that lies in one of the files.
 *
 * @param error - with a stack, whose lines are those of the files (source maps switched on).
 * @param files - absolute paths.
 * @returns `undefined` when it was thrown elsewhere.
 */
export function placeOf(error: Error, files: readonly string[]): Place | undefined {
  for (const frame of (error.stack ?? '').split('\n')) {
    const [, where, line] = FRAME.exec(frame) ?? []
    if (where === undefined) continue
    const path = where.startsWith('file:') ? fileURLToPath(where) : where
    const file = files.find((known) => known === path)
    if (file !== undefined) return { file, line: Number(line) }
  }
  return undefined
}
