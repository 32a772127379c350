/** A book that does not balance: a defect of the model, which stops the run. */
export class BooksError extends Error {
  /** Name of the book: units, orders or money. */
  readonly book: string

  /**
   * @param book - name of the book.
   * @param statement - what does not balance, with the figures.
   */
  constructor(book: string, statement: string) {
    super(`the ${book} book does not balance: ${statement}`)
    this.name = 'BooksError'
    this.book = book
  }
}
