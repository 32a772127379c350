/**
 * Words in a row, as in a sentence.
 *
 * @param words - at least one.
 * @param conjunction - stands before the last.
 * @example inWords(['as-is', 'tiered', 'live-reorder'], 'or') // as-is, tiered or live-reorder
 */
export function inWords(words: readonly string[], conjunction: 'and' | 'or'): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`
}

/**
 * A number and what it counts.
 *
 * @param count - how many.
 * @param singular - name of one.
 * @param plural - name of several.
 */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? singular : plural}`
}

/**
 * Breaks a text into lines at its blanks.
 *
 * @param text - one paragraph.
 * @param columns - characters in a line; a longer word stands alone.
 */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
