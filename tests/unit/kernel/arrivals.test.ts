import { describe, expect, it } from 'vitest'
import { ArrivalProcess, capture, RandomStream, restore, Streams } from '../../../engine/kernel/index.ts'
import { correlationOf, momentsOf, uniformityProbability } from '../../support/intervals.ts'
import { jstat } from '../../support/jstat.ts'

const RATES = Float64Array.from([3, 0, 12.5, 0.4, 40])
const WIDTH = 60_000
const START = 1_000_000
const REPLICATIONS = 4000

function processOf(replication: number): ArrivalProcess {
  const stream = new Streams(11, replication).open('show', 'arrivals')
  return new ArrivalProcess(START, WIDTH, RATES, stream)
}

function countsPerBin(process: ArrivalProcess): number[] {
  const counts = new Array<number>(RATES.length).fill(0)
  for (; process.nextAt < Number.POSITIVE_INFINITY; process.advance()) counts[process.bin]++
  return counts
}

describe('ArrivalProcess', () => {
  const columns = RATES.reduce((lists) => [...lists, []], [] as number[][])
  for (let replication = 0; replication < REPLICATIONS; replication++) {
    countsPerBin(processOf(replication)).forEach((count, bin) => {
      columns[bin].push(count)
    })
  }

  it.each(Array.from(RATES, (rate, bin) => [bin, rate]))(
    'counts in bin %i as Poisson of mean %d',
    (bin, rate) => {
      const { mean, variance } = momentsOf(columns[bin])
      if (rate === 0) {
        expect([mean, variance]).toEqual([0, 0])
        return
      }
      expect(Math.abs(mean - rate)).toBeLessThan(3.29 * Math.sqrt(rate / REPLICATIONS))
      // The variance of a Poisson sample variance is (rate + 2 rate²) / n.
      expect(Math.abs(variance - rate)).toBeLessThan(
        3.29 * Math.sqrt((rate + 2 * rate * rate) / REPLICATIONS),
      )
    },
  )

  it('counts in different bins independently', () => {
    const used = columns.filter((_, bin) => RATES[bin] > 0)
    for (let one = 0; one < used.length; one++) {
      for (let other = one + 1; other < used.length; other++) {
        expect(Math.abs(correlationOf(used[one], used[other]))).toBeLessThan(3.29 / Math.sqrt(REPLICATIONS))
      }
    }
  })

  it('has the distribution of a Poisson count, not only its moments', () => {
    const counts = columns[0]
    const upTo = 8
    let statistic = 0
    for (let count = 0; count <= upTo; count++) {
      const last = count === upTo
      const observed = counts.filter((value) => (last ? value >= count : value === count)).length
      const below = count === 0 ? 0 : jstat.poisson.cdf(count - 1, RATES[0])
      const expected = REPLICATIONS * ((last ? 1 : jstat.poisson.cdf(count, RATES[0])) - below)
      statistic += (observed - expected) ** 2 / expected
    }
    expect(jstat.chisquare.cdf(statistic, upTo)).toBeLessThan(0.999)
  })

  it('lies uniformly within a bin', () => {
    const counts = new Float64Array(60)
    for (let replication = 0; replication < 1000; replication++) {
      for (
        const process = processOf(replication);
        process.nextAt < Number.POSITIVE_INFINITY;
        process.advance()
      ) {
        if (process.bin === 4) counts[Math.floor((process.nextAt - START - 4 * WIDTH) / 1000)]++
      }
    }
    expect(uniformityProbability(counts)).toBeGreaterThan(0.0005)
    expect(uniformityProbability(counts)).toBeLessThan(0.9995)
  })

  it('comes in order, at integers, in the bin it says', () => {
    const process = processOf(1)
    let last = 0
    for (; process.nextAt < Number.POSITIVE_INFINITY; process.advance()) {
      expect(Number.isInteger(process.nextAt)).toBe(true)
      expect(process.nextAt).toBeGreaterThanOrEqual(last)
      expect(Math.floor((process.nextAt - START) / WIDTH)).toBe(process.bin)
      last = process.nextAt
    }
    process.advance()
    expect([process.nextAt, process.bin]).toEqual([Number.POSITIVE_INFINITY, RATES.length])
  })

  it('is over at once without a rate, and keeps its rates when the caller changes his', () => {
    const stream = new RandomStream('none')
    expect(new ArrivalProcess(0, 10, new Float64Array(4), stream).nextAt).toBe(Number.POSITIVE_INFINITY)
    expect(new ArrivalProcess(0, 10, new Float64Array(0), stream).nextAt).toBe(Number.POSITIVE_INFINITY)
    const rates = Float64Array.from([5, 5])
    const process = new ArrivalProcess(0, 10, rates, new RandomStream('kept'))
    rates.fill(0)
    expect(countsOf(process)).toBe(
      countsOf(new ArrivalProcess(0, 10, Float64Array.from([5, 5]), new RandomStream('kept'))),
    )
  })

  it('goes on from a snapshot', () => {
    const first = processOf(2)
    for (let step = 0; step < 7; step++) first.advance()
    const second = processOf(3)
    restore(second, capture(first))
    for (; first.nextAt < Number.POSITIVE_INFINITY; first.advance(), second.advance()) {
      expect([second.nextAt, second.bin]).toEqual([first.nextAt, first.bin])
    }
    expect(second.nextAt).toBe(Number.POSITIVE_INFINITY)
  })

  it('refuses rates and widths outside their range', () => {
    const stream = new RandomStream('')
    expect(() => new ArrivalProcess(0, 10, Float64Array.from([1, -1]), stream)).toThrow(
      'ratesPerBin[1] (= -1)',
    )
    expect(() => new ArrivalProcess(0, 0, Float64Array.from([1]), stream)).toThrow('binWidth (= 0)')
  })
})

function countsOf(process: ArrivalProcess): number {
  let count = 0
  for (; process.nextAt < Number.POSITIVE_INFINITY; process.advance()) count++
  return count
}
