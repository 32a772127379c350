/** What separates the fields of a table. */
export type Delimiter = ',' | ';' | '\t' | '|'

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|']

/**
 * The delimiter of a table: the candidate that occurs most in its first line outside quotes.
 *
 * @param text - the table or its beginning.
 * @returns a comma when the line holds none of the candidates: a table of one column.
 */
export function detectDelimiter(text: string): Delimiter {
  const line = text.trimStart().split(/\r\n|\n|\r/, 1)[0] ?? ''
  const bare = line.replaceAll(/"[^"]*"/g, '')
  let best: Delimiter = ','
  let most = 0
  for (const delimiter of DELIMITERS) {
    const count = bare.split(delimiter).length - 1
    if (count > most) {
      most = count
      best = delimiter
    }
  }
  return best
}
