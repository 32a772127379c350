/** Cells of one line of a CSV file, without the spaces around them. */
export interface CsvRecord {
  /** The cells. */
  readonly cells: readonly string[]
  /** Offset of the record in the text. */
  readonly offset: number
  /** Line the record starts in, 1 is the first. */
  readonly line: number
}

/** Where a CSV text breaks the form, and how. */
export interface CsvFault {
  /** Offset in the text. */
  readonly offset: number
  /** Line, 1 is the first. */
  readonly line: number
  /** The rule that is broken. */
  readonly rule: string
}

/** A cell that was read, with the offset after its delimiter. */
interface ReadCell {
  readonly text: string
  readonly end: number
  readonly fault?: { readonly offset: number; readonly rule: string }
}

const QUOTE = '"'

/**
 * Reads comma-separated text as in RFC 4180: quoted cells may hold commas, line breaks and doubled quotes. Lines
 * that begin with `#` and lines without content are left out. Lines end in LF or CRLF.
 *
 * @param text - content of the file, without byte order mark.
 * @yields each record in order; a fault ends the sequence.
 */
export function* readCsv(text: string): Generator<CsvRecord | CsvFault, void, undefined> {
  let offset = 0
  let line = 1
  while (offset < text.length) {
    const end = endOfLine(text, offset)
    const first = text.slice(offset, end)
    if (first.trim() === '' || first.startsWith('#')) {
      offset = end + 1
      line += 1
      continue
    }
    const record = first.includes(QUOTE) ? readQuoted(text, offset) : { cells: split(first), end: end + 1 }
    if ('rule' in record) {
      yield { ...record, line: line + countLines(text.slice(offset, record.offset)) }
      return
    }
    if (record.cells.some((cell) => cell !== '')) yield { cells: record.cells, offset, line }
    line += record.end === end + 1 ? 1 : countLines(text.slice(offset, record.end))
    offset = record.end
  }
}

/**
 * Offset of one cell of a record, for problems.
 *
 * @param text - content of the file.
 * @param offset - offset of the record.
 * @param index - which cell, 0 is the first.
 * @returns offset of the first character of the cell that is no space, or of the last cell when there are fewer.
 */
export function offsetOfCell(text: string, offset: number, index: number): number {
  let at = offset
  for (let cell = 0; cell < index; cell += 1) {
    const { end } = readCell(text, at)
    if (text[end - 1] !== ',') break
    at = end
  }
  while (text[at] === ' ' || text[at] === '\t') at += 1
  return at
}

function split(line: string): string[] {
  return line.split(',').map((cell) => cell.trim())
}

function readQuoted(text: string, start: number): { cells: string[]; end: number } | Omit<CsvFault, 'line'> {
  const cells: string[] = []
  let at = start
  for (;;) {
    const cell = readCell(text, at)
    if (cell.fault !== undefined) return cell.fault
    cells.push(cell.text)
    at = cell.end
    if (at > text.length || text[at - 1] === '\n') return { cells, end: at }
  }
}

function readCell(text: string, start: number): ReadCell {
  let at = start
  while (text[at] === ' ' || text[at] === '\t') at += 1
  return text[at] === QUOTE ? readQuotedCell(text, at) : readPlainCell(text, start)
}

function readPlainCell(text: string, start: number): ReadCell {
  const comma = text.indexOf(',', start)
  const newline = endOfLine(text, start)
  const stop = comma < 0 ? newline : Math.min(comma, newline)
  const cell = text.slice(start, stop).trim()
  const quote = cell.indexOf(QUOTE)
  if (quote < 0) return { text: cell, end: stop + 1 }
  const fault = {
    offset: text.indexOf(QUOTE, start),
    rule: 'a quote stands inside a cell that has no quotes around it',
  }
  return { text: cell, end: stop + 1, fault }
}

function readQuotedCell(text: string, open: number): ReadCell {
  let close = text.indexOf(QUOTE, open + 1)
  while (close >= 0 && text[close + 1] === QUOTE) close = text.indexOf(QUOTE, close + 2)
  if (close < 0)
    return { text: '', end: text.length + 1, fault: { offset: open, rule: 'this quote is never closed' } }
  const cell = text
    .slice(open + 1, close)
    .replaceAll('""', QUOTE)
    .trim()
  let at = close + 1
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\r') at += 1
  if (at >= text.length || text[at] === ',' || text[at] === '\n') return { text: cell, end: at + 1 }
  return { text: cell, end: at + 1, fault: { offset: at, rule: 'more text follows after the closing quote' } }
}

function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset)
  return newline < 0 ? text.length : newline
}

function countLines(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}
