/**
 * Priority bands: which of several events at the same millisecond comes first. Lower runs earlier, unless a
 * scenario permutes them.
 */
export const BAND = {
  /** something outside the chain changes */
  shock: 0,
  /** goods or parcels arrive, or have been put away */
  receipt: 1,
  /** work is done: a wave picked, a courier round over, an order prepared or produced */
  completion: 2,
  /** buyers' timers fire; returns move one step */
  return: 3,
  /** orders are placed */
  demand: 4,
  /** the merchant reviews and orders */
  decision: 5,
  /** waves, trucks and couriers leave */
  dispatch: 6,
  /** what has happened until now is noted: ends of hours, days, shows, sales, window */
  record: 7,
} as const

/**
 * Rank of each band among events at the same millisecond, by the number of the band.
 *
 * @param order - names of all bands, the first to happen first; `undefined`: the order in which they are numbered.
 */
export function bandRanks(order: readonly (keyof typeof BAND)[] | undefined): number[] {
  const bands = Object.keys(BAND) as (keyof typeof BAND)[]
  return bands.map((band) => (order ?? bands).indexOf(band))
}
