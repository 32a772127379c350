/** One product of a basket. */
export interface BasketLine {
  /** Index of the product. */
  readonly sku: number
  /** Units of it, >= 1. */
  readonly units: number
}

/** What one order holds. */
export interface Basket {
  /** Its products, by index; each occurs once. */
  readonly lines: readonly BasketLine[]
  /** Mean price paid for the whole of it, currency of the file; `NaN` if it was never priced. */
  readonly price: number
}

/** A basket in the table, and how often it was ordered at once. */
export interface BasketOrder {
  /** Index of the basket. */
  readonly basket: number
  /** How many times, >= 1. */
  readonly quantity: number
}

/** Different baskets of a history, each stored once. */
export class BasketTable {
  readonly #indices = new Map<string, number>()
  readonly #lines: (readonly BasketLine[])[] = []
  readonly #revenue: number[] = []
  readonly #priced: number[] = []

  /**
   * Looks a basket up, or adds it. What is a multiple of a smaller basket is that basket several times: two
   * of A and two of B are twice one of A and one of B.
   *
   * @param lines - its products by index, each once; at least one.
   * @param price - paid for all of it; `NaN` if not known.
   * @returns where it is.
   */
  add(lines: readonly BasketLine[], price: number): BasketOrder {
    const quantity = lines.reduce((divisor, { units }) => commonDivisor(divisor, units), 0)
    const single = lines.map(({ sku, units }) => ({ sku, units: units / quantity }))
    const key = single.map(({ sku, units }) => `${sku}:${units}`).join(' ')
    let basket = this.#indices.get(key)
    if (basket === undefined) {
      basket = this.#lines.push(single) - 1
      this.#indices.set(key, basket)
      this.#revenue.push(0)
      this.#priced.push(0)
    }
    if (!Number.isNaN(price)) {
      this.#revenue[basket] = (this.#revenue[basket] as number) + price
      this.#priced[basket] = (this.#priced[basket] as number) + quantity
    }
    return { basket, quantity }
  }

  /**
   * The baskets so far, at the mean of the prices paid for them.
   *
   * @returns the baskets by index.
   */
  baskets(): Basket[] {
    return this.#lines.map((lines, basket) => ({
      lines,
      price: (this.#revenue[basket] as number) / (this.#priced[basket] as number),
    }))
  }
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b)
}
