import type { InputProblem } from '../../viz/index.ts'

/** A refusal with its HTTP status. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem'
  /** HTTP status, 400 to 599. */
  readonly status: number
  /** What is wrong with the input, one by one. */
  readonly errors: readonly InputProblem[] | undefined

  /**
   * @param status - HTTP status, 400 to 599.
   * @param detail - what is wrong and how to mend it, whole sentences.
   * @param errors - what is wrong with the input, one by one.
   */
  constructor(status: number, detail: string, errors?: readonly InputProblem[]) {
    super(detail)
    this.status = status
    this.errors = errors
  }
}
