import { meanInterval } from '../../experiment/statistics/index.ts'
import { Tally, TimeWeighted } from '../../kernel/index.ts'
import type { ConformanceCase } from './conformance-case.ts'

const SAMPLE = [5, 3, 8, -1, 2]
const LEVELS: readonly (readonly [at: number, value: number])[] = [
  [4, 3],
  [5, 8],
  [8, -1],
  [9, 2],
]

/** Statistics of samples and over time. */
export const STATISTICS_CASES: readonly ConformanceCase[] = [
  {
    id: 'jaamsim/sample-statistics',
    behaviour: 'Of 5 3 8 -1 2: number, sum, sum of squares, extremes, mean and variance.',
    expected: [5, 17, 103, -1, 8, 3.4, 11.3],
    observe: () => {
      const tally = new Tally()
      for (const value of SAMPLE) tally.add(value)
      const squares = tally.variance() * (tally.count - 1) + tally.count * tally.mean ** 2
      const { count, mean, minimum, maximum } = tally
      return [count, mean * count, squares, minimum, maximum, mean, tally.variance()].map(toTenDigits)
    },
  },
  {
    id: 'jaamsim/confidence-interval',
    behaviour: 'The 95 % half width of their mean is 2.776 standard errors (Student, 4 degrees of freedom).',
    expected: [3.4, 2.776],
    observe: () => {
      const { mean, halfWidth } = meanInterval(SAMPLE)
      return [toTenDigits(mean), Math.round(((halfWidth ?? Number.NaN) / Math.sqrt(11.3 / 5)) * 1000) / 1000]
    },
  },
  {
    id: 'jaamsim/time-statistics',
    behaviour:
      'Of 5 from 2, 3 from 4, 8 from 5, -1 from 8, 2 from 9 to 12: integral, squares, mean, variance.',
    expected: [42, 264, 4.2, 8.76],
    observe: () => {
      const level = new TimeWeighted(2, 5)
      for (const [at, value] of LEVELS) level.update(at, value)
      const squares = (level.variance(12) + level.mean(12) ** 2) * 10
      return [level.integral(12), squares, level.mean(12), level.variance(12)].map(toTenDigits)
    },
  },
]

function toTenDigits(value: number): number {
  return Number(value.toPrecision(10))
}
