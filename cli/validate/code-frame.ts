import type { Palette } from '../terminal/index.ts'
import { displayWidth } from './display-width.ts'

/** Where something stands in a text. */
export interface Spot {
  /** Line, 1 is the first. */
  readonly line: number
  /** Character within the line, 1 is the first. */
  readonly column: number
}

const LINES_AROUND = 1
const TAB = '  '
const FEWEST = 20

/** A value ends before a blank, a comma or a bracket; a quoted one with its quote. */
const VALUE = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s,[\]{}#]+)/

/**
 * The lines around a spot, numbered, with a mark below it. Lines that are too long are cut around the spot.
 *
 * @param text - content of the file.
 * @param spot - what is marked; nothing is shown if the text has no such line.
 * @param columns - of the terminal.
 * @param palette - its colours.
 * @returns lines to print.
 */
export function codeFrame(text: string, { line, column }: Spot, columns: number, palette: Palette): string[] {
  const lines = text.split(/\r\n|\n|\r/)
  const marked = lines[line - 1]
  if (marked === undefined) return []
  const last = Math.min(lines.length, line + LINES_AROUND)
  const gutter = String(last).length
  const room = Math.max(FEWEST, columns - gutter - 5)
  const from = cutFrom(marked, column, room)
  const frame: string[] = []
  for (let number = Math.max(1, line - LINES_AROUND); number <= last; number++) {
    const shown = piece(lines[number - 1], from, room)
    const head = `${String(number).padStart(gutter)} |`
    if (number !== line) {
      frame.push(palette.faint(`  ${head} ${shown}`.trimEnd()))
      continue
    }
    frame.push(`${palette.bad('>')} ${palette.faint(head)} ${shown}`)
    frame.push(`  ${palette.faint(`${' '.repeat(gutter)} |`)} ${mark(marked, column, from, room, palette)}`)
  }
  return frame
}

/** First character shown: the start of the line, or so far in that the spot stands in the middle. */
function cutFrom(marked: string, column: number, room: number): number {
  return displayWidth(untabbed(marked.slice(0, column))) < room * 0.8
    ? 0
    : Math.max(0, column - Math.floor(room / 2))
}

function piece(line: string, from: number, room: number): string {
  const start = from > 0 && line.length > 0 ? '…' : ''
  let shown = start
  let width = displayWidth(start)
  for (const character of line.slice(from)) {
    const next = untabbed(character)
    if (width + displayWidth(next) > room - 1) return `${shown}…`
    shown += next
    width += displayWidth(next)
  }
  return shown
}

function mark(marked: string, column: number, from: number, room: number, palette: Palette): string {
  const before = displayWidth(untabbed(marked.slice(from, column - 1))) + (from > 0 ? 1 : 0)
  const [value = ''] = VALUE.exec(marked.slice(column - 1)) ?? []
  const length = Math.min(Math.max(1, displayWidth(untabbed(value))), Math.max(1, room - before - 1))
  return `${' '.repeat(before)}${palette.bad('^'.repeat(length))}`
}

function untabbed(text: string): string {
  return text.replaceAll('\t', TAB)
}
