/** What a live reorder policy sees once the first minutes of a slot are over. */
export interface LiveObservation {
  /** Units planned for the whole slot. */
  readonly unitsPlanned: number
  /** Units wanted so far. */
  readonly unitsWanted: number
  /** Share of the slot's demand that comes by now, if it follows the planned shape; > 0. */
  readonly shareExpected: number
  /** Units of the SKU available or on order and not promised. */
  readonly unitsInReach: number
}

/** Decides how many more units to have made while a show runs. Pure. */
export type LiveReorder = (observation: LiveObservation) => number

/** Never orders anything. */
export const noLiveReorder: LiveReorder = () => 0

/**
 * Sizes a second lot on the first minutes of a show: scales the plan by what has been seen, and orders what will
 * then be short.
 *
 * @param share - units ordered / units still expected to be short, > 0.
 * @param cap - largest ratio of seen to planned sales that is believed, > 0.
 */
export function secondLot(share: number, cap: number): LiveReorder {
  return ({ unitsPlanned, unitsWanted, shareExpected, unitsInReach }) => {
    const pace = Math.min(cap, unitsWanted / (unitsPlanned * shareExpected))
    const stillWanted = Math.max(0, unitsPlanned * pace - unitsWanted)
    return Math.max(0, (stillWanted - unitsInReach) * share)
  }
}
