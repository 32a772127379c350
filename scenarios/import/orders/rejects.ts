/** A row that could not be used. */
export interface Reject {
  /** Line of the file on which the row starts; 1 is the first. */
  readonly line: number
  /** What stands there. */
  readonly value: string
  /** What it breaks. */
  readonly rule: string
}

const KEPT = 100
const LONGEST_VALUE = 80

/** Counts the rows that could not be used and keeps the first hundred to show. */
export class Rejects {
  readonly #first: Reject[] = []
  #count = 0

  /** Rows counted. */
  get count(): number {
    return this.#count
  }

  /** The first hundred rows, by line. */
  get first(): readonly Reject[] {
    return this.#first
  }

  /**
   * Counts a row.
   *
   * @param line - line of the file on which the row starts.
   * @param value - what stands there; cut where it is long.
   * @param rule - what it breaks.
   */
  add(line: number, value: string, rule: string): void {
    this.#count++
    if (this.#first.length === KEPT) return
    const shown = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value
    this.#first.push({ line, value: shown, rule })
  }

  /**
   * Takes over rows that were found unusable later on.
   *
   * @param other - rows to count as well; left as they are.
   */
  merge(other: Rejects): void {
    this.#count += other.count
    const all = [...this.#first, ...other.first].sort((a, b) => a.line - b.line)
    this.#first.splice(0, this.#first.length, ...all.slice(0, KEPT))
  }
}
