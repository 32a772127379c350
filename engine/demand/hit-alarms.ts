import { normalQuantile, type Streams } from '../kernel/index.ts'
import type { CompiledScenario } from '../world/index.ts'
import { showTurnout } from './show-volume.ts'
import { logLawOfProduct } from './signal-readings.ts'

/** Alarms of hits in one replication, by slot. */
export interface HitAlarmDraws {
  /** Logarithm of volume / plan, apart from the show, above which the product is a hit. */
  readonly threshold: Float64Array
  /** 1: it is a hit. */
  readonly isHit: Uint8Array
  /** 1: there is an alarm. */
  readonly isRaised: Uint8Array
}

/**
 * Draws which products will be hits in their shows, and of which there is an alarm. A hit is a product that turns out
 * better against plan, apart from its show, than all but a share of them. One number per product and show decides: whoever is
 * alarmed at some rate also is at a higher one.
 *
 * @param compiled - scenario.
 * @param streams - streams of the run; luck hangs on the ids of show and SKU.
 * @returns `undefined` where there are no alarms. Frozen.
 */
export function drawHitAlarms(compiled: CompiledScenario, streams: Streams): HitAlarmDraws | undefined {
  const { shows, skus, scenario } = compiled
  if (scenario.hitAlarms === undefined) return undefined
  const { hitShare, hitRate, falseAlarmRate } = scenario.hitAlarms
  const score = normalQuantile(1 - hitShare)
  const threshold = new Float64Array(shows.slots)
  const isHit = new Uint8Array(shows.slots)
  const isRaised = new Uint8Array(shows.slots)
  for (let show = 0; show < shows.count; show++) {
    const { products } = showTurnout(compiled, streams, show)
    for (const [index, own] of products.entries()) {
      const slot = shows.slotStart[show] + index
      const { mean, variance } = logLawOfProduct(compiled, slot)
      threshold[slot] = mean + score * Math.sqrt(variance)
      isHit[slot] = Math.log(own) > threshold[slot] ? 1 : 0
      const name = `hit alarm of ${skus.ids[shows.slotSku[slot]]}`
      const uniform = streams.open(`show ${shows.ids[show]}`, name).uniform()
      isRaised[slot] = uniform < (isHit[slot] === 1 ? hitRate : falseAlarmRate) ? 1 : 0
    }
  }
  return Object.freeze({ threshold, isHit, isRaised })
}
