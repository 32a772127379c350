import { type Estimate, meanInterval, pairedDifference } from '../../../experiment/statistics/index.ts'
import { normal, type RandomStream, Streams } from '../../../kernel/index.ts'
import type { EstimateCheck } from '../check.ts'

const SAMPLES = 250
const SIZE = 30
const NORMAL = normal({ mean: 10, standardDeviation: 4 })

/** Our intervals hold the truth as often as they say: 10,000 samples of 30 values each. */
export const INTERVAL_CHECKS: readonly EstimateCheck[] = [
  coverageCheck('mean', 'The 95 % t interval of a mean holds it in 95 % of samples.', 10, (stream) =>
    meanInterval(normals(stream)),
  ),
  coverageCheck(
    'paired-difference',
    'The 95 % interval of a paired difference holds it in 95 % of samples, with common random numbers.',
    2,
    (stream) => {
      const shared = normals(stream)
      const own = normals(stream)
      return pairedDifference(
        shared.map((value, place) => value + 2 + 0.3 * (own[place] - 10)),
        shared,
      ) as Estimate
    },
  ),
]

function coverageCheck(
  id: string,
  statement: string,
  truth: number,
  intervalOf: (stream: RandomStream) => Estimate,
): EstimateCheck {
  return {
    kind: 'estimate',
    id: `intervals/${id}`,
    family: 'intervals',
    source: 'Law (2015), Simulation Modeling and Analysis, 5th ed., eq. (4.12) and section 10.2.1',
    statement,
    measure: 'coverage',
    expected: () => 0.95,
    experiment: {
      id: `coverage of ${id}`,
      replications: 40,
      isQuick: true,
      observe: (seed, replication) => {
        const stream = new Streams(seed, replication).open(`coverage of ${id}`, 'sample')
        let held = 0
        for (let sample = 0; sample < SAMPLES; sample++) {
          const { mean, halfWidth } = intervalOf(stream)
          if (Math.abs(mean - truth) <= (halfWidth as number)) held++
        }
        return { coverage: held / SAMPLES }
      },
    },
  }
}

function normals(stream: RandomStream): number[] {
  return Array.from({ length: SIZE }, () => NORMAL.sample(stream))
}
