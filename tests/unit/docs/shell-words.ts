/**
 * The words of a simple shell command: quotes are honoured; a comment, a pipe or a redirection ends it.
 *
 * @param line - one line without line continuation.
 * @returns the words up to there.
 */
export function shellWords(line: string): string[] {
  const words: string[] = []
  for (const [word = ''] of line.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)) {
    if (/^(?:#|\||>|&&)/.test(word)) break
    words.push(word.replaceAll(/"([^"]*)"|'([^']*)'/g, '$1$2'))
  }
  return words
}
