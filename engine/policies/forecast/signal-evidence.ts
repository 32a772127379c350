import { type Evidence, evidenceOf } from './fuse.ts'
import type { KnownSignal, ShowSignals, SignalObservation } from './signal-observation.ts'

/** No evidence. */
export const NOTHING: Evidence = { precision: 0, weighted: 0 }

/**
 * What each group of signals that observe the same tells of a slot; groups err apart from one another.
 *
 * @param observation - the signals, and how errors in a group go together.
 * @param observes - which signals.
 * @param readings - of the slot, by column.
 * @param weight - share of each signal that is believed, 0..1.
 * @returns evidence by group; groups that tell nothing are left out.
 */
export function evidenceByGroup(
  { signals, correlation }: Pick<SignalObservation, 'signals' | 'correlation'>,
  observes: KnownSignal['observes'],
  readings: readonly number[],
  weight: number,
): Map<string, Evidence> {
  const groups = new Map<string, { values: number[]; noises: number[] }>()
  for (const [column, signal] of weight === 0 ? [] : signals.entries()) {
    if (signal.observes !== observes || Number.isNaN(readings[column])) continue
    const group = groups.get(signal.group) ?? { values: [], noises: [] }
    group.values.push(readings[column])
    group.noises.push(signal.noise / Math.sqrt(weight))
    groups.set(signal.group, group)
  }
  return new Map([...groups].map(([name, group]) => [name, evidenceOf({ ...group, correlation })]))
}

/** What sales of a running slot tell: their logarithm scatters with 1 / units. */
export function liveEvidence({ live }: ShowSignals, slot: number): Evidence {
  const seen = live?.[slot]
  if (seen === undefined || seen.units === 0) return NOTHING
  return { precision: seen.units, weighted: seen.units * Math.log(seen.ratio) }
}

/** Independent pieces of evidence in one. */
export function sumOf(evidence: Iterable<Evidence>): Evidence {
  let [precision, weighted] = [0, 0]
  for (const piece of evidence) {
    precision += piece.precision
    weighted += piece.weighted
  }
  return { precision, weighted }
}
