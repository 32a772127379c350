import type { LiveReorder } from './live-reorder.ts'

/** Parameters of {@link secondLot}. */
export interface SecondLotParameters {
  /** Time after the start of a slot at which its sales are read, ms. */
  readonly observe: number
  /** Time between two further looks, ms; `undefined`: none. */
  readonly every?: number | undefined
  /** Units ordered / units still expected to be short, > 0. */
  readonly share: number
  /** Largest ratio of seen to planned sales that is believed, > 0. */
  readonly cap: number
  /** Only the best sellers that together hold this share of volume get one, 0..1. @defaultValue 1: all do */
  readonly hotShare?: number
}

/**
 * Sizes a second lot on the first minutes of a show: scales the plan by what has been seen, and orders what will
 * then be short.
 *
 * @param parameters - when it looks, and how much it believes.
 */
export function secondLot({
  observe,
  every,
  share,
  cap,
  hotShare = 1,
}: SecondLotParameters): LiveReorder<null> {
  return {
    observeAfter: observe,
    observeEvery: every,
    start: () => null,
    decide: (seen) => {
      const { unitsPlanned, unitsWanted, shareExpected, ratioExpected, unitsInReach, volumeAbove } = seen
      if (volumeAbove >= hotShare) return { decision: 0, memory: null }
      const pace = Math.min(cap, ratioExpected ?? unitsWanted / (unitsPlanned * shareExpected))
      const stillWanted = Math.max(0, unitsPlanned * pace - unitsWanted)
      return { decision: Math.max(0, (stillWanted - unitsInReach) * share), memory: null }
    },
  }
}
