import { meanInterval, studentQuantile } from '../../../experiment/statistics/index.ts'
import { Streams } from '../../../kernel/index.ts'
import {
  chooseBy,
  compareLots,
  type Functional,
  LOT_INDICATORS,
  type LotComparison,
  type LotIndicator,
} from '../../laws/index.ts'
import type { SampleCheck, SampleFinding } from '../check.ts'

const SCENARIOS = 60
/** Two-sided error of the interval that must lie inside the tolerance. */
const ERROR = 0.001
/** What differences are measured in. */
const UNIT = 'standard deviations between runs'

/** Largest mean difference that may be, and what it is a difference of. */
const TOLERANCES: readonly (readonly [name: string, Functional, number, moved: string])[] = [
  ['mean', 'mean', 0.25, `the mean by less than 0.25 ${UNIT}`],
  ['spread', 'deviation', 0.3, 'the standard deviation between runs by less than 30 %'],
  ['p5', 'p5', 0.6, `the 5 % quantile by less than 0.6 ${UNIT}`],
  ['p95', 'p95', 0.6, `the 95 % quantile by less than 0.6 ${UNIT}`],
  ['cvar5', 'cvar5', 0.6, `the mean of the worst 5 % by less than 0.6 ${UNIT}`],
]

/** Lots of several orders do what single orders do: equivalence in generated scenarios, by what is read from runs. */
export const LOTS_CHECKS: readonly SampleCheck[] = TOLERANCES.map(
  ([name, functional, tolerance, moved]): SampleCheck => ({
    kind: 'sample',
    id: `lots/${name}`,
    family: 'lots',
    source: 'equivalence in an interval: Schuirmann (1987), J. Pharmacokinetics and Biopharmaceutics 15(6)',
    statement: `Over generated scenarios, lots of 4 orders move ${moved}.`,
    falseAlarm: ERROR,
    fault: 'with lots, days and shows have several times the luck',
    isQuick: false,
    shares: 'lots',
    samples: LOT_INDICATORS.map(([indicator]) => ({
      name: indicator,
      judge: (isSpoiled) => judge(isSpoiled, indicator, functional, tolerance),
    })),
  }),
)

let known: readonly LotComparison[] | undefined

/** Runs that all checks read, made once for those that are looked at together. */
function comparisons(): readonly LotComparison[] {
  known ??= Array.from({ length: SCENARIOS }, (_, place) =>
    compareLots(chooseBy(new Streams(1, place).open('lots', 'case'))),
  )
  return known
}

/**
 * Equivalence: the whole interval lies inside the tolerance, so that a noisy comparison cannot pass. The probability only
 * ranks: 1 far from the edge, 0 beyond it.
 */
function judge(
  isSpoiled: boolean,
  indicator: LotIndicator,
  functional: Functional,
  tolerance: number,
): SampleFinding {
  const values = comparisons().flatMap(
    ({ found, spoiled }) => (isSpoiled ? spoiled : found)[indicator]?.[functional] ?? [],
  )
  const freedom = values.length - 1
  const { mean, halfWidth } = meanInterval(values)
  const standardError = (halfWidth ?? Number.NaN) / studentQuantile(0.975, freedom)
  const edge = Math.abs(mean) + studentQuantile(1 - ERROR / 2, freedom) * standardError
  return {
    estimate: mean,
    expected: 0,
    standardError,
    probability: edge < tolerance ? 1 - (1 - ERROR) * (edge / tolerance) : 0,
  }
}
