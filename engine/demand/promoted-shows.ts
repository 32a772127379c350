import type { Streams } from '../kernel/index.ts'
import type { CompiledScenario } from '../world/index.ts'
import { showMood } from './show-mood.ts'
import { showVolumes } from './show-volume.ts'

/** Coupons of all shows of a replication, and who could have bought. */
export interface PromotedShows {
  /** Coupon, share of the price, by show and bin. */
  readonly coupons: readonly Float64Array[]
  /** Those who were interested in an offer of a show inside the measured window, before shocks. */
  readonly interested: number
}

/**
 * Coupons of all shows.
 *
 * @param compiled - scenario.
 * @param streams - streams of the run.
 * @returns `undefined` where live rooms have no mood, and there are no coupons.
 */
export function promotedShows(compiled: CompiledScenario, streams: Streams): PromotedShows | undefined {
  const { mood, shows, windowStart, windowEnd } = compiled
  if (mood === undefined) return undefined
  let interested = 0
  const coupons = Array.from(shows.startsAt, (startsAt, show) => {
    const volumes = showVolumes(compiled, streams, show)
    for (const [index, units] of volumes.entries()) {
      const shape = shows.slotShape[shows.slotStart[show] + index]
      const orders = units / (compiled.meanQuantity * mood.planned)
      for (let bin = 0; bin < shape.length; bin++) {
        const at = startsAt + bin * shows.binWidth
        if (at >= windowStart && at < windowEnd) interested += orders * shape[bin]
      }
    }
    return showMood(compiled, streams, show)?.coupons ?? new Float64Array(0)
  })
  return { coupons, interested }
}
