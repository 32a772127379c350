import type { Forecast, Forecaster } from './forecaster.ts'
import { type Belief, fuseShow, updated } from './fuse.ts'
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
  { weight, live, readers = 'everybody' }: FusedSignalsParameters,
): Forecaster<Memory> {
  const seen = (signals: SignalObservation | undefined) =>
    readers === 'everybody' || signals === undefined ? withoutService(signals) : ofService(signals)
  return {
    readsSignals: true,
    readsLive: live,
    start: (dailyMean) => base.start(dailyMean),
    decide: (observation, memory, random) => {
      const { decision, memory: next } = base.decide(observation, memory, random)
      return { decision: corrected(decision, seen(observation.signals), weight), memory: next }
    },
    revise: (forecast, signals) => corrected(forecast, seen(signals), weight),
  }
}

function corrected(forecast: Forecast, observation: SignalObservation | undefined, weight: number): Forecast {
  if (observation === undefined) return forecast
  const slotRatio =
    forecast.slotRatio?.slice() ?? new Float64Array(observation.slots).fill(forecast.showRatio)
  const slotSpread = forecast.slotSpread?.slice() ?? new Float64Array(observation.slots).fill(Number.NaN)
  for (const show of observation.shows) {
    const before = fuseShow(
      show.show,
      show.products.map((own) => ({ own, sum: NOTHING })),
    )
    for (const [index, belief] of beliefsOf(show, observation, weight).entries()) {
      if (observation.inService?.[show.firstSlot + index] === 0) continue
      slotRatio[show.firstSlot + index] = (forecast.showRatio * meanOf(belief)) / meanOf(before[index])
      slotSpread[show.firstSlot + index] = Math.sqrt(belief.variance)
    }
  }
  return { ...forecast, slotRatio, slotSpread }
}

/** What everybody sees alike, whoever plans for whom. */
function withoutService(observation: SignalObservation | undefined): SignalObservation | undefined {
  if (observation?.inService === undefined) return observation
  const { inService: _, ...all } = observation
  return all
}

/** What a planning service sees: of goods that it does not plan for, nothing. */
function ofService(observation: SignalObservation): SignalObservation {
  const inService = observation.inService ?? new Uint8Array(observation.slots)
  const shows = observation.shows.map((show) => {
    const isIn = (index: number) => inService[show.firstSlot + index] === 1
    const readings = show.readings.map((row, index) =>
      row.map((reading, column) =>
        isIn(index) || observation.signals[column].observes === 'show' ? reading : Number.NaN,
      ),
    )
    const live = show.live?.map((sales, index) => (isIn(index) ? sales : { ...sales, units: 0 }))
    return { ...show, readings, ...(live === undefined ? {} : { live }) }
  })
  return { ...observation, inService, shows }
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
): Belief[] {
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
