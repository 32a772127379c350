/** Gives each different text a number, in the order in which they are met. */
export class Names {
  readonly #indices = new Map<string, number>()
  readonly #texts: string[] = []

  /** How many different texts were met. */
  get size(): number {
    return this.#texts.length
  }

  /** The texts by their number. */
  get texts(): readonly string[] {
    return this.#texts
  }

  /**
   * Number of a text; a new one if it was not met before.
   *
   * @param text - any text.
   * @returns integer from 0.
   */
  indexOf(text: string): number {
    const known = this.#indices.get(text)
    if (known !== undefined) return known
    const index = this.#texts.length
    this.#indices.set(text, index)
    this.#texts.push(text)
    return index
  }
}
