import { isUtf8 } from 'node:buffer'
import { readFileSync, statSync } from 'node:fs'
import type { Refusal } from '../found-file.ts'

/** The text of a file. */
export interface FileText {
  /** Tells it apart from an {@link Unreadable}. */
  readonly ok: true
  /** The text, without a byte order mark. */
  readonly text: string
}

/** Why a file has no usable text. */
export interface Unreadable extends Refusal {
  /** Line in the file at which its content is wrong; absent when the file as such is. */
  readonly line?: number
}

const MEGABYTE = 1_000_000

const REASONS: Readonly<Record<string, readonly [rule: string, fix: string]>> = {
  ENOENT: ['this file does not exist', 'Check the spelling of the name and the folder.'],
  ENOTDIR: ['this file does not exist', 'Check the spelling of the name and the folder.'],
  EACCES: ['this file may not be read', 'Give yourself the right to read it.'],
  EPERM: ['this file may not be read', 'Give yourself the right to read it.'],
  ELOOP: ['this symbolic link leads back to itself', 'Name the file itself.'],
  ENAMETOOLONG: ['this name is too long for a file', 'Check the spelling of the name.'],
}

/**
 * Reads a UTF-8 text file. Never throws and never waits: pipes, devices and folders are refused.
 *
 * @param file - path of the file.
 * @param mostBytes - largest size that is read, bytes.
 * @returns the text without a byte order mark, or the reason why there is none.
 */
export function readText(file: string, mostBytes: number): FileText | Unreadable {
  try {
    const stat = statSync(file)
    if (stat.isDirectory()) return no('this is a folder, not a file', 'Name a file inside it.')
    if (!stat.isFile()) return no('this is not a plain file', 'Name a file on disk.')
    if (stat.size > mostBytes) return tooLarge(stat.size, mostBytes)
    const bytes = readFileSync(file)
    return bytes.length > mostBytes ? tooLarge(bytes.length, mostBytes) : decode(bytes)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason'
    const [rule, fix] = REASONS[code] ?? [`this file cannot be read (${code})`, 'Check the name of the file.']
    return no(rule, fix)
  }
}

function decode(bytes: Buffer): FileText | Unreadable {
  const zero = bytes.indexOf(0)
  if (zero >= 0) {
    const rule = 'must be text, but the file holds binary content'
    return { ok: false, line: lineOf(bytes, zero), rule, fix: 'Save it as plain text in UTF-8.' }
  }
  if (!isUtf8(bytes)) {
    const rule = 'must be text in UTF-8, but this line is in another encoding'
    return { ok: false, line: firstBadLine(bytes), rule, fix: 'Save the file again with the encoding UTF-8.' }
  }
  return { ok: true, text: new TextDecoder().decode(bytes) }
}

function tooLarge(size: number, mostBytes: number): Unreadable {
  const rule = `this file is too large: ${Math.ceil((10 * size) / MEGABYTE) / 10} MB, the limit is ${mostBytes / MEGABYTE} MB`
  return no(rule, 'Move large tables to CSV files beside the scenario, or split the file.')
}

function no(rule: string, fix: string): Unreadable {
  return { ok: false, rule, fix }
}

function lineOf(bytes: Buffer, offset: number): number {
  let line = 1
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line += 1
  return line
}

/** A line feed is never part of a longer UTF-8 character, so lines can be looked at one by one. */
function firstBadLine(bytes: Buffer): number {
  let line = 1
  let start = 0
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    if (!isUtf8(bytes.subarray(start, end))) return line
    line += 1
    start = end + 1
  }
  return line
}
