import type { PoolObservation, PoolRelease } from './pool-release.ts'

/** Parameters of {@link insurancePool}. */
export interface InsurancePoolParameters {
  /** Units retained / units forecast for the show, 0..1. */
  readonly share: number
  /** Time between two looks, ms. */
  readonly every: number
  /** Everything is released once demand runs this share ahead of plan, >= 0. */
  readonly trigger: number
}

/**
 * Retains part of the goods for a show at regional warehouses, and releases them where they turn out to be needed:
 * first by truck to front warehouses that will fall short, as far as it gets there before the demand is over; then
 * on sale at the warehouse itself as far as its region will fall short, or all of it once demand runs more than
 * `trigger` ahead of plan.
 *
 * @param parameters - what is retained, and when it is released.
 */
export function insurancePool({ share, every, trigger }: InsurancePoolParameters): PoolRelease<null> {
  return {
    share,
    every,
    start: () => null,
    decide: (observation) => {
      const pace = observation.unitsWanted / (observation.unitsPlanned * observation.shareExpected)
      const toFronts = shortAtFronts(observation, pace)
      const isAlarm = pace > 1 + trigger
      const toSale = Array.from(observation.retained, (retained, regional) =>
        isAlarm ? retained : Math.min(retained, shortInRegion(observation, pace, regional)),
      )
      return { decision: { toSale, toFronts }, memory: null }
    },
  }
}

/** Units each front warehouse will lack of what its zones want after a truck has come. */
function shortAtFronts(observation: PoolObservation, pace: number): number[] {
  const { unitsPlanned, shareExpected, available, demandShare, source, shareByArrival } = observation
  return Array.from(source, (from, warehouse) => {
    if (from < 0) return 0
    const wanted = (until: number, since: number) =>
      unitsPlanned * pace * Math.max(0, until - since) * demandShare[warehouse]
    const left = Math.max(0, available[warehouse] - wanted(shareByArrival[warehouse], shareExpected))
    return Math.max(0, Math.ceil(wanted(1, shareByArrival[warehouse]) - left))
  })
}

/** Units that a regional warehouse and the front warehouses it restocks lack of what its zones will still want. */
function shortInRegion(observation: PoolObservation, pace: number, regional: number): number {
  const { unitsPlanned, shareExpected, available, demandShare, source } = observation
  const stillWanted = unitsPlanned * pace * Math.max(0, 1 - shareExpected) * demandShare[regional]
  let open = available[regional]
  for (let front = observation.regionals; front < source.length; front++) {
    if (source[front] === regional) open += available[front]
  }
  return Math.max(0, Math.ceil(stillWanted - open))
}
