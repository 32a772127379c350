import type { ColumnSource } from 'hyparquet-writer'

/** Rows of the event log between two writes, in columns that are used again and again. */
export class EventRows {
  /** Rows there is room for. */
  readonly capacity: number
  /** Rows held. */
  count = 0
  private readonly at: BigInt64Array
  private readonly state: string[]
  private readonly orderId: BigInt64Array
  private readonly orders: Int32Array

  /** @param capacity - rows there is room for. */
  constructor(capacity: number) {
    this.capacity = capacity
    this.at = new BigInt64Array(capacity)
    this.state = new Array<string>(capacity).fill('')
    this.orderId = new BigInt64Array(capacity)
    this.orders = new Int32Array(capacity)
  }

  /** Takes a row in; there must be room. */
  add(at: number, state: string, orderId: number, orders: number): void {
    const row = this.count++
    this.at[row] = BigInt(at)
    this.state[row] = state
    this.orderId[row] = BigInt(orderId)
    this.orders[row] = orders
  }

  /** The rows held, as columns; valid until the next row is added. */
  columns(): ColumnSource[] {
    const { count } = this
    return [
      { name: 'at', data: this.at.subarray(0, count), encoding: 'DELTA_BINARY_PACKED' },
      { name: 'state', data: this.state.slice(0, count) },
      { name: 'orderId', data: this.orderId.subarray(0, count), encoding: 'PLAIN' },
      { name: 'orders', data: this.orders.subarray(0, count) },
    ]
  }
}
