import { correctShows } from './correct-shows.ts'
import type { Forecaster } from './forecaster.ts'
import { type Belief, fuseShow, updated, type VolumeBelief } from './fuse.ts'
import { expectationGiven, type HearsAlarms, heardOf } from './hit-alarm.ts'
import { evidenceByGroup, liveEvidence, NOTHING, sumOf } from './signal-evidence.ts'
import type { KnownSignal, ShowSignals, SignalObservation } from './signal-observation.ts'

/** Parameters of {@link fusedSignals}. */
export interface FusedSignalsParameters {
  /** Share of what each signal tells that is believed, 0..1. */
  readonly weight: number
  /** Whether sales of a running show correct what is expected of it. */
  readonly live: boolean
  /** Whose goods are forecast by them: all, or those that a planning service plans for. @defaultValue `everybody` */
  readonly readers?: 'everybody' | 'planning-service' | undefined
  /** How the same readers hear alarms of hits. @defaultValue they hear none */
  readonly alarms?: HearsAlarms | undefined
}

/**
 * Corrects a forecast of shows by what signals tell: the precision-weighted belief about the volume of each slot, given how
 * past shows scattered, all signals that can be read by now and, while it runs, its sales. Accuracy is what comes of it.
 *
 * @param base - forecast it corrects, and of demand outside shows.
 * @param parameters - how far signals are believed.
 */
export function fusedSignals<Memory>(
  base: Forecaster<Memory>,
  { weight, live, readers = 'everybody', alarms }: FusedSignalsParameters,
): Forecaster<Memory> {
  const forecaster = correctShows(base, live, (show, observation) => {
    const isRead = slotsRead(show, observation, readers)
    const before = fuseShow(
      show.show,
      show.products.map((own) => ({ own, sum: NOTHING })),
    )
    const beliefs = beliefsOf(ofReaders(show, observation, isRead), observation, weight)
    return beliefs.map((belief, index) => {
      if (!isRead[index]) return undefined
      const heard = alarms && heardOf(show, observation, index, alarms)
      if (heard === undefined) {
        // Shows that alarms alone can be heard of are as they were without any.
        if (alarms !== undefined && !isToldBySignals(show, weight)) return undefined
        return { ratio: meanOf(belief) / meanOf(before[index]), spread: Math.sqrt(belief.variance) }
      }
      const { mean, spread } = expectationGiven(belief, heard)
      return { ratio: mean / meanOf(before[index]), spread }
    })
  })
  return alarms === undefined ? forecaster : { ...forecaster, hearsAlarms: true }
}

function isToldBySignals({ readings, live }: ShowSignals, weight: number): boolean {
  return live !== undefined || (weight > 0 && readings.some((row) => !row.every(Number.isNaN)))
}

/** Of which slots of a show the readers of signals have the goods. */
function slotsRead(
  { firstSlot, products }: ShowSignals,
  { inService }: SignalObservation,
  readers: NonNullable<FusedSignalsParameters['readers']>,
): boolean[] {
  return products.map((_, index) => readers === 'everybody' || inService?.[firstSlot + index] === 1)
}

/** What readers see of a show: of goods that are not theirs only what tells of the whole show. */
function ofReaders(
  show: ShowSignals,
  { signals }: SignalObservation,
  isRead: readonly boolean[],
): ShowSignals {
  if (isRead.every(Boolean)) return show
  const readings = show.readings.map((row, index) =>
    row.map((reading, column) =>
      isRead[index] || signals[column].observes === 'show' ? reading : Number.NaN,
    ),
  )
  const live = show.live?.map((sales, index) => (isRead[index] ? sales : { ...sales, units: 0 }))
  return { ...show, readings, ...(live === undefined ? {} : { live }) }
}

/** Mean of what has a normal logarithm. */
function meanOf({ mean, variance }: Belief): number {
  return Math.exp(mean + variance / 2)
}

/**
 * Beliefs about the logarithm of volume / plan, by slot, with everything that can be read of a show.
 *
 * @param show - the show.
 * @param observation - the signals.
 * @param weight - share of what each signal tells that is believed, 0..1.
 */
export function beliefsOf(
  show: ShowSignals,
  observation: Pick<SignalObservation, 'signals' | 'correlation'>,
  weight: number,
): VolumeBelief[] {
  const evidence = (observes: KnownSignal['observes'], slot: number) => [
    ...evidenceByGroup(observation, observes, show.readings[slot], weight).values(),
  ]
  const common = show.readings.length === 0 ? [] : evidence('show', 0)
  return fuseShow(
    updated(show.show, common),
    show.products.map((own, slot) => ({
      own: updated(own, evidence('product', slot)),
      sum: sumOf([...evidence('volume', slot), liveEvidence(show, slot)]),
    })),
  )
}
