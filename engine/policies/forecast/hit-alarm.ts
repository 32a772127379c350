import type { AlarmRates } from '../../../scenarios/index.ts'
import { normalDensity, normalProbability } from '../../kernel/index.ts'
import type { VolumeBelief } from './fuse.ts'
import type { ShowSignals, SignalObservation } from './signal-observation.ts'

/** How alarms of hits are heard. */
export interface HearsAlarms {
  /** What is made of goods without an alarm: planned as ever, or as the less likely hits they are. */
  readonly silence: 'ignored' | 'believed'
  /** Rates that are reckoned with. @defaultValue those that alarms have */
  readonly believed?: AlarmRates | undefined
}

/** What was heard of a product: its probability if the product is a hit, and if it is none. */
export interface AlarmEvidence {
  /** Logarithm of volume / plan, apart from the show, above which the product is a hit. */
  readonly threshold: number
  /** Probability of what was heard if it is a hit, 0..1. */
  readonly ofHit: number
  /** The same if it is none. */
  readonly ofOther: number
}

/** What is expected of a volume. */
export interface VolumeExpectation {
  /** Its mean. */
  readonly mean: number
  /** Standard deviation of its logarithm. */
  readonly spread: number
}

/**
 * What was heard of a slot.
 *
 * @param show - the show.
 * @param observation - what the forecast sees.
 * @param index - slot of the show.
 * @param hears - how alarms are heard.
 * @returns `undefined`: nothing that is acted on, as before an alarm can be heard.
 */
export function heardOf(
  { alarms }: ShowSignals,
  { alarmRates }: SignalObservation,
  index: number,
  { silence, believed = alarmRates }: HearsAlarms,
): AlarmEvidence | undefined {
  const alarm = alarms?.[index]
  if (alarm === undefined || believed === undefined) return undefined
  const { isRaised, threshold } = alarm
  const { hitRate, falseAlarmRate } = believed
  if (isRaised) return { threshold, ofHit: hitRate, ofOther: falseAlarmRate }
  return silence === 'ignored' ? undefined : { threshold, ofHit: 1 - hitRate, ofOther: 1 - falseAlarmRate }
}

/**
 * What is expected of a volume whose logarithm is believed normal, once something was heard of the product's own part of it:
 * Bayes' rule weighs the belief by `ofHit` above the threshold and by `ofOther` below it, so it becomes a mixture of two
 * truncated normals. With M, V of the sum, m, v of the own part, c their covariance, and N(m) = ofHit Φ((m − t) / √v) +
 * ofOther Φ((t − m) / √v), the mean of the volume is exp(M + V / 2) N(m + c) / N(m).
 *
 * @param belief - jointly normal belief about the sum and the own part.
 * @param heard - what was heard. What is impossible by its rates tells nothing.
 * @see Johnson, Kotz & Balakrishnan (1994), Continuous Univariate Distributions 1, 2nd ed., section 13.10.1 (moments of
 *   truncated normals); the mean by exponential tilting, which shifts the own part by its covariance.
 */
export function expectationGiven(belief: VolumeBelief, heard: AlarmEvidence): VolumeExpectation {
  const { mean, variance, own, covariance } = belief
  const plain = { mean: Math.exp(mean + variance / 2), spread: Math.sqrt(variance) }
  const deviation = Math.sqrt(own.variance)
  const above = (own.mean - heard.threshold) / deviation
  const whole = weightOf(above, heard)
  if (whole === 0) return plain
  // First moment of the standardised own part; what the second loses follows from it.
  const shift = ((heard.ofHit - heard.ofOther) * normalDensity(above)) / whole
  const varianceLost = (covariance ** 2 / own.variance) * (shift * above + shift ** 2)
  return {
    mean: (plain.mean * weightOf(above + covariance / deviation, heard)) / whole,
    spread: Math.sqrt(Math.max(0, variance - varianceLost)),
  }
}

/** Probability of what was heard, where the threshold lies so many standard deviations below the mean. */
function weightOf(above: number, { ofHit, ofOther }: AlarmEvidence): number {
  return ofHit * normalProbability(above) + ofOther * normalProbability(-above)
}
