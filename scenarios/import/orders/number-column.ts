type Numbers = Float64Array | Int32Array | Uint8Array

/**
 * A typed array that grows as values are appended: a column of a table whose length is not known beforehand.
 */
export class NumberColumn<A extends Numbers> {
  readonly #make: (length: number) => A
  #values: A
  #length = 0

  /** @param make - makes an array of the column's type, such as `(length) => new Int32Array(length)`. */
  constructor(make: (length: number) => A) {
    this.#make = make
    this.#values = make(1_024)
  }

  /** How many values have been appended. */
  get length(): number {
    return this.#length
  }

  /**
   * Appends a value.
   *
   * @param value - rounded to the column's type if it does not fit.
   */
  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = this.#make(this.#length * 2)
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.#length++] = value
  }

  /**
   * A value appended before.
   *
   * @param index - from 0 to `length` - 1.
   * @returns the value.
   */
  at(index: number): number {
    return this.#values[index] as number
  }

  /**
   * The values so far, without a copy.
   *
   * @returns a view that later appends may leave behind.
   */
  values(): A {
    return this.#values.subarray(0, this.#length) as A
  }
}
