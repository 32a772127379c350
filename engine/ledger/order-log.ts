/** One row of the event log, as it is handed to whoever keeps it. */
export interface OrderLog {
  /**
   * Takes down one transition.
   *
   * @param state - state the lot entered (LOT).
   * @param lot - row of the lot at that moment.
   * @param luck - number that stays with the lot.
   * @param orders - orders in it.
   * @param at - time, ms.
   */
  append(state: number, lot: number, luck: number, orders: number, at: number): void
}
