import type { Signal, Signals } from '../../scenarios/index.ts'
import { DAY } from '../kernel/index.ts'

/** From, to. */
export type Range = readonly [low: number, high: number]

/** Numbers a generator of shows is set by, each with the range it is drawn from. */
export interface GeneratorRanges {
  /** Probability of a flop. */
  readonly flopShare: Range
  /** Volume of a flop / that of a usual show. */
  readonly flopMean: Range
  /** Probability of a hit. */
  readonly hitShare: Range
  /** Volume of a hit / that of a usual show. */
  readonly hitMean: Range
  /** Coefficient of variation of the error that a show shares. */
  readonly showVariation: Range
  /** Coefficient of variation of the error of one product in it. */
  readonly skuVariation: Range
  /** Standard deviation of the error of a signal, on the logarithm. */
  readonly noise: Range
  /** Correlation of errors of signals in one group. */
  readonly groupCorrelation: Range
  /** Share of shows, or products, that have a signal. */
  readonly coverage: Range
  /** Change of what a signal means, one day after a training. */
  readonly drift: Range
  /** Days since the last training when a show is looked at. */
  readonly daysSinceTraining: Range
  /** Units planned for a slot. */
  readonly plannedUnits: Range
}

/** Name of a setting of the generator. */
export type GeneratorSetting = keyof GeneratorRanges

/** Settings on which forecasts are judged. */
export const JUDGED_RANGES: GeneratorRanges = {
  flopShare: [0.15, 0.25],
  flopMean: [0.5, 0.7],
  hitShare: [0.15, 0.25],
  hitMean: [1.4, 1.8],
  showVariation: [0.15, 0.25],
  skuVariation: [0.25, 0.35],
  noise: [0.15, 0.4],
  groupCorrelation: [0.2, 0.4],
  coverage: [0.6, 1],
  drift: [0.01, 0.03],
  daysSinceTraining: [0, 7],
  plannedUnits: [200, 2000],
}

/** Settings of the training lie in these, and outside of those judged on. */
export const TRAINING_RANGES: GeneratorRanges = {
  flopShare: [0.05, 0.4],
  flopMean: [0.3, 0.9],
  hitShare: [0.05, 0.4],
  hitMean: [1.2, 2.5],
  showVariation: [0.05, 0.4],
  skuVariation: [0.1, 0.6],
  noise: [0.05, 0.8],
  groupCorrelation: [0, 0.7],
  coverage: [0.2, 1],
  drift: [0, 0.05],
  daysSinceTraining: [0, 14],
  plannedUnits: [50, 8000],
}

/** Draws the value of a setting. */
export type DrawSetting = (setting: GeneratorSetting, uniform: number) => number

/** A setting as it is judged on: uniform over its range. */
export const judgedSetting: DrawSetting = (setting, uniform) => {
  const [low, high] = JUDGED_RANGES[setting]
  return low + (high - low) * uniform
}

/** A setting as it is trained on: uniform over its wider range without the range judged on. */
export const trainingSetting: DrawSetting = (setting, uniform) => {
  const [low, high] = TRAINING_RANGES[setting]
  const [from, to] = JUDGED_RANGES[setting]
  const value = low + uniform * (from - low + high - to)
  return value < from ? value : value + to - from
}

const GROUPS = ['history', 'profile', 'scene', 'social', 'live'] as const
const OBSERVED = ['show', 'product', 'volume'] as const
const MOST_SIGNALS = 12
const EARLIEST = 40 * DAY

/**
 * Draws signals of any group that observe anything.
 *
 * @param draw - their settings.
 * @param uniform - a fresh uniform number.
 */
export function drawSignals(draw: DrawSetting, uniform: () => number): Signals {
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(uniform() * values.length)]
  const count = 1 + Math.floor(uniform() * MOST_SIGNALS)
  const sources = Array.from({ length: count }, (_, index): [string, Signal] => [
    `signal-${index}`,
    {
      group: pick(GROUPS),
      observes: pick(OBSERVED),
      noise: draw('noise', uniform()),
      before: Math.round(uniform() * EARLIEST),
      coverage: draw('coverage', uniform()),
    },
  ])
  return signalsOf(Object.fromEntries(sources), draw, uniform)
}

/**
 * Draws anew how sharp given signals are.
 *
 * @param signals - groups, what is observed and when.
 * @param draw - settings.
 * @param uniform - a fresh uniform number.
 */
export function redrawSignals({ sources }: Signals, draw: DrawSetting, uniform: () => number): Signals {
  const redrawn = Object.entries(sources).map(([name, signal]): [string, Signal] => [
    name,
    { ...signal, noise: draw('noise', uniform()), coverage: draw('coverage', uniform()) },
  ])
  return signalsOf(Object.fromEntries(redrawn), draw, uniform)
}

function signalsOf(sources: Signals['sources'], draw: DrawSetting, uniform: () => number): Signals {
  const groupCorrelation = draw('groupCorrelation', uniform())
  return { sources, groupCorrelation, trainedEvery: DAY, drift: draw('drift', uniform()) }
}
