import { appendFileSync, closeSync, fsyncSync, openSync } from 'node:fs'
import type { RunRecord } from '../../run-record.ts'
import { canonicalJson, sha256 } from '../canonical-json.ts'
import { attempt, readIfThere, writeAtomically } from './files.ts'

/**
 * The records of an experiment as they finish, one JSON line each, with a checksum: what survives a crash.
 *
 * A line goes to the operating system at once, so that it outlives the process; it is flushed to the disk when the
 * journal is closed. Lines that a power cut tore do not match their checksum and are left out when the journal is
 * opened again: those replications are run again.
 */
export class Journal {
  /** The records that were found when it was opened. */
  readonly found: readonly RunRecord[]
  private readonly path: string
  private descriptor: number | undefined

  /**
   * Opens a journal, or starts one.
   *
   * @param path - its file.
   * @throws {ResultsStoreError} if it cannot be read or written.
   */
  constructor(path: string) {
    const text = readIfThere(path) ?? ''
    this.path = path
    this.found = recordsIn(text)
    // A torn line is taken out before anything is appended to it.
    const sound = this.found.map(lineOf).join('')
    if (sound !== text) writeAtomically(path, sound)
    this.descriptor = attempt('open', path, () => openSync(path, 'a'))
  }

  /**
   * Appends a record.
   *
   * @param record - its numbers must be finite.
   * @throws {ResultsStoreError} if the disk refuses.
   */
  append(record: RunRecord): void {
    const { descriptor } = this
    if (descriptor !== undefined)
      attempt('write', this.path, () => appendFileSync(descriptor, lineOf(record)))
  }

  /** Flushes to the disk and closes; a second call does nothing. */
  close(): void {
    const { descriptor } = this
    if (descriptor === undefined) return
    this.descriptor = undefined
    attempt('write', this.path, () => {
      try {
        fsyncSync(descriptor)
      } finally {
        closeSync(descriptor)
      }
    })
  }
}

function lineOf(record: RunRecord): string {
  const text = canonicalJson(record)
  return `{"checksum":"${checksum(text)}","record":${text}}\n`
}

function recordsIn(text: string): RunRecord[] {
  return text.split('\n').flatMap((line) => {
    const record = recordIn(line)
    return record === undefined ? [] : [record]
  })
}

function recordIn(line: string): RunRecord | undefined {
  try {
    const entry = JSON.parse(line) as { checksum: string; record: RunRecord }
    return entry.checksum === checksum(canonicalJson(entry.record)) ? entry.record : undefined
  } catch {
    return undefined
  }
}

function checksum(text: string): string {
  return sha256(text).slice(0, 16)
}
