import { compare, KPI_KEYS, type KpiKey, kpiDefinition, type RunRecord } from '../engine/index.ts'
import { loadScenario } from '../scenarios/index.ts'

/**
 * Holds lots against single orders: the same replications with `auto` and at lot size 1, and for every indicator the
 * mean, the standard deviation, P5, P95 and the mean of the worst 5 %. Each should lie within the larger of 1 % and
 * half a standard error of the estimate at lot size 1.
 *
 *     node dist/bench/lots-check.js [replications, 1000 unless told] [folder for results] [scale of the night]
 *
 * A run that was stopped goes on where it was, if it is given the same folder. A thousand take some hours.
 */
const TOLERANCE = 0.01
const TAIL = 0.05
const RESAMPLES = 200

type Statistic = (values: readonly number[]) => number

async function valuesAt(
  lotSize: 1 | 'auto',
  replications: number,
  folder: string,
  scale: number,
): Promise<RunRecord[]> {
  const records: RunRecord[] = []
  const result = await compare({
    scenario: { ...loadScenario('singles-night'), scale },
    policies: ['as-is'],
    replications,
    lotSize,
    out: `${folder}/lots-${lotSize}-${replications}-${scale}`,
    clock: () => performance.now(),
    onRecord: (record) => records.push(record),
  })
  process.stdout.write(`lot size ${result.lotSize}: ${result.elapsedSeconds.toFixed(0)} s\n`)
  return records.sort((one, other) => one.replication - other.replication)
}

const meanOf: Statistic = (values) => values.reduce((sum, value) => sum + value, 0) / values.length
const deviationOf: Statistic = (values) => {
  const mean = meanOf(values)
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}
const ranked = (values: readonly number[]): Float64Array => Float64Array.from(values).sort()
const tail = (values: readonly number[]): number => Math.ceil(TAIL * values.length)

function statisticsOf(key: KpiKey): Record<string, Statistic> {
  const isWorstLow = kpiDefinition(key).better === 'high'
  return {
    mean: meanOf,
    deviation: deviationOf,
    p5: (values) => ranked(values)[tail(values) - 1],
    p95: (values) => ranked(values)[values.length - tail(values)],
    cvar5: (values) => {
      const sorted = ranked(values)
      const count = tail(values)
      return meanOf([...(isWorstLow ? sorted.subarray(0, count) : sorted.subarray(-count))])
    },
  }
}

/** Standard error of a statistic by the bootstrap; the same resamples every time. */
function standardError(values: readonly number[], statistic: Statistic): number {
  let state = 1
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return values[Math.floor((state / 2 ** 32) * values.length)]
  }
  const resampled = Array.from({ length: RESAMPLES }, () => statistic(Array.from(values, next)))
  return deviationOf(resampled)
}

function compareLots(one: readonly RunRecord[], many: readonly RunRecord[]): void {
  let outside = 0
  let all = 0
  for (const key of KPI_KEYS) {
    const [single, lots] = [one, many].map((records) => records.map((record) => record.kpis[key]))
    if (![...single, ...lots].every((value) => value !== null)) continue
    for (const [name, statistic] of Object.entries(statisticsOf(key))) {
      const expected = statistic(single as number[])
      const difference = statistic(lots as number[]) - expected
      const half = standardError(single as number[], statistic) / 2
      const isInside = Math.abs(difference) <= Math.max(TOLERANCE * Math.abs(expected), half)
      all++
      if (!isInside) outside++
      const cells = [expected.toPrecision(5), difference.toPrecision(3), half.toPrecision(3)]
      process.stdout.write(`${key} ${name}  ${cells.join('  ')}${isInside ? '' : '  outside'}\n`)
    }
  }
  process.stdout.write(`${outside} of ${all} outside\n`)
}

const [replications = '1000', folder = 'results', scale = '1'] = process.argv.slice(2)
const many = await valuesAt('auto', Number(replications), folder, Number(scale))
const one = await valuesAt(1, Number(replications), folder, Number(scale))
process.stdout.write('indicator  at lot size 1  difference  half a standard error\n')
compareLots(one, many)
