/** Raised when a policy file cannot be used: bad input, exit code 2. */
export class PolicyFileError extends Error {
  /** The file, as it was named. */
  readonly file: string
  /** Line, from 1; `null` when it is about the file as a whole. */
  readonly line: number | null

  /**
   * @param file - as it was named.
   * @param line - from 1, or `null`.
   * @param fault - what is wrong, a sentence without its full stop.
   */
  constructor(file: string, line: number | null, fault: string) {
    super(`${file}${line === null ? '' : `:${line}`}: ${fault}`)
    this.name = 'PolicyFileError'
    this.file = file
    this.line = line
  }
}
