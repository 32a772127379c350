import type { Forecast, Forecaster } from './forecaster.ts'
import { type Belief, type Evidence, evidenceOf, fuseShow, updated } from './fuse.ts'
import type { KnownSignal, ShowSignals, SignalObservation } from './signal-observation.ts'

/** Parameters of {@link fusedSignals}. */
export interface FusedSignalsParameters {
  /** Share of what each signal tells that is believed, 0..1. */
  readonly weight: number
  /** Whether sales of a running show correct what is expected of it. */
  readonly live: boolean
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
  { weight, live }: FusedSignalsParameters,
): Forecaster<Memory> {
  return {
    readsSignals: true,
    readsLive: live,
    start: (dailyMean) => base.start(dailyMean),
    decide: (observation, memory, random) => {
      const { decision, memory: next } = base.decide(observation, memory, random)
      return { decision: corrected(decision, observation.signals, weight), memory: next }
    },
    revise: (forecast, signals) => corrected(forecast, signals, weight),
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
      slotRatio[show.firstSlot + index] = (forecast.showRatio * meanOf(belief)) / meanOf(before[index])
      slotSpread[show.firstSlot + index] = Math.sqrt(belief.variance)
    }
  }
  return { ...forecast, slotRatio, slotSpread }
}

const NOTHING: Evidence = { precision: 0, weighted: 0 }

/** Mean of what has a normal logarithm. */
function meanOf({ mean, variance }: Belief): number {
  return Math.exp(mean + variance / 2)
}

function beliefsOf(show: ShowSignals, observation: SignalObservation, weight: number): Belief[] {
  const evidence = (observes: KnownSignal['observes'], slot: number) =>
    evidenceFrom(observation, observes, show.readings[slot], weight)
  const common = show.readings.length === 0 ? [] : evidence('show', 0)
  return fuseShow(
    updated(show.show, common),
    show.products.map((own, slot) => ({
      own: updated(own, evidence('product', slot)),
      sum: sumOf([...evidence('volume', slot), ...liveEvidence(show, slot)]),
    })),
  )
}

/** What the groups of signals that observe the same tell; groups err apart from one another. */
function evidenceFrom(
  { signals, correlation }: SignalObservation,
  observes: KnownSignal['observes'],
  readings: readonly number[],
  weight: number,
): Evidence[] {
  if (weight === 0) return []
  const groups = new Map<string, { values: number[]; noises: number[] }>()
  for (const [column, signal] of signals.entries()) {
    if (signal.observes !== observes || Number.isNaN(readings[column])) continue
    const group = groups.get(signal.group) ?? { values: [], noises: [] }
    group.values.push(readings[column])
    group.noises.push(signal.noise / Math.sqrt(weight))
    groups.set(signal.group, group)
  }
  return [...groups.values()].map((group) => evidenceOf({ ...group, correlation }))
}

/** Sales of a running slot: their logarithm scatters with 1 / units. */
function liveEvidence({ live }: ShowSignals, slot: number): Evidence[] {
  const seen = live?.[slot]
  if (seen === undefined || seen.units === 0) return []
  return [{ precision: seen.units, weighted: seen.units * Math.log(seen.ratio) }]
}

function sumOf(evidence: readonly Evidence[]): Evidence {
  return evidence.reduce(
    (sum, { precision, weighted }) => ({
      precision: sum.precision + precision,
      weighted: sum.weighted + weighted,
    }),
    NOTHING,
  )
}
