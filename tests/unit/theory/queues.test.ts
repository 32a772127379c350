import { describe, expect, it } from 'vitest'
import {
  batchArrivalsInSystem,
  constantServiceWaitsAtMost,
  erlangArrivalsWait,
  erlangB,
  erlangC,
  finiteQueue,
  generalServiceWait,
  impatientQueue,
  multiServerPriorityWaits,
  multiServerQueue,
  preemptiveSojourns,
  priorityWaits,
  waitsLongerThan,
} from '../../../engine/theory/index.ts'

// Values of six digits: exact formulas evaluated independently; see Gross et al. (2008), chapters 2, 3 and 5.
describe('M/M/c', () => {
  it.each([
    [1, 0.8, 3.2, 4],
    [2, 1.8, 7.673684, 4.263158],
    [10, 8, 1.636721, 0.20459],
    [100, 90, 1.952464, 0.021694],
  ])('with %i servers at a rate of %d', (servers, arrivalRate, waiting, wait) => {
    const queue = multiServerQueue(arrivalRate, 1, servers)
    expect(queue.waiting).toBeCloseTo(waiting, 5)
    expect(queue.wait).toBeCloseTo(wait, 5)
    expect(queue.inSystem).toBeCloseTo(waiting + arrivalRate, 5)
  })

  it('waits with the probability of Erlang C, and longer with less', () => {
    expect(erlangC(2, 1.8)).toBeCloseTo(0.852632, 6)
    expect(erlangC(10, 8)).toBeCloseTo(0.40918, 6)
    expect(erlangC(100, 90)).toBeCloseTo(0.21694, 6)
    expect(waitsLongerThan(0.8, 1, 1, 0.5)).toBeCloseTo(0.72387, 6)
    expect(waitsLongerThan(8, 1, 10, 0.5)).toBeCloseTo(0.150529, 6)
  })
})

it.each([
  [1, 0.8, 0.444444],
  [5, 3, 0.110054],
  [10, 8, 0.121661],
  [20, 15, 0.045593],
  [50, 45, 0.054104],
  [100, 90, 0.026957],
])('Erlang B of %i servers at a load of %d', (servers, load, loss) => {
  expect(erlangB(servers, load)).toBeCloseTo(loss, 6)
})

it.each([
  [0.9, 1, 5, 0.126023, 2.194782, 1.790286],
  [1.8, 2, 6, 0.112664, 2.856139, 0.788211],
  [8, 10, 15, 0.030038, 8.39155, 0.081428],
  [12, 10, 15, 0.203261, 12.011449, 0.256314],
])('M/M/c/K at a rate of %d with %i servers and %i places', (rate, servers, places, loss, inSystem, wait) => {
  const queue = finiteQueue(rate, 1, servers, places)
  expect(queue.lossShare).toBeCloseTo(loss, 6)
  expect(queue.inSystem).toBeCloseTo(inSystem, 6)
  expect(queue.wait).toBeCloseTo(wait, 6)
})

it('Erlang A loses those whose patience ends', () => {
  const queue = impatientQueue(10, 1, 10, 0.5)
  expect(queue.lossShare).toBeCloseTo(0.103913, 6)
  expect(queue.waiting).toBeCloseTo(2.078264, 6)
  expect(queue.inSystem - queue.waiting).toBeCloseTo(8.960868, 6)
})

it.each([
  [0, 2],
  [0.25, 2.5],
  [0.5, 3],
  [1, 4],
  [2, 6],
  [4, 10],
])('M/G/1 at a load of 0.8 and a squared variation of %d waits %d', (variation, wait) => {
  expect(generalServiceWait(0.8, 1, variation)).toBeCloseTo(wait, 12)
})

it.each([
  [0, 0.2],
  [1, 0.445108],
  [2, 0.63452],
  [5, 0.899503],
  [10, 0.988343],
])('M/D/1 at a load of 0.8 waits at most %d with a probability of %d', (time, probability) => {
  expect(constantServiceWaitsAtMost(0.8, 1, time)).toBeCloseTo(probability, 6)
})

it('E2/M/1 waits less than M/M/1', () => {
  expect(erlangArrivalsWait(0.8, 1, 2)).toBeCloseTo(2.84398, 6)
  expect(erlangArrivalsWait(0.8, 1, 1)).toBeCloseTo(4, 9)
})

it('batches of three, and geometric ones', () => {
  expect(batchArrivalsInSystem(0.25, 1, 3, 9)).toBeCloseTo(6, 12)
  expect(batchArrivalsInSystem(0.2, 1, 2.5, 10)).toBeCloseTo(2.5, 12)
})

describe('priorities', () => {
  const rates = [0.2, 0.3, 0.3]
  const close = (values: readonly number[], expected: readonly number[]): void => {
    expect(values).toHaveLength(expected.length)
    values.forEach((value, index) => {
      expect(value).toBeCloseTo(expected[index], 6)
    })
  }

  it('without pre-emption (Cobham)', () => {
    close(priorityWaits(rates, 1, 2), [1, 2, 8])
    close(priorityWaits(rates, 1, 1), [0.5, 1, 4])
    close(
      priorityWaits([0.2, 0.6], 1, 2).map((wait) => wait + 1),
      [2, 6],
    )
  })

  it('with pre-emption', () => {
    close(preemptiveSojourns(rates, 1, 2), [1.25, 2.5, 10])
    close(preemptiveSojourns(rates, 1, 1), [1.125, 1.875, 6])
  })

  it('at several servers', () => {
    close(multiServerPriorityWaits([1, 1.5, 1.5], 1, 5), [0.138528, 0.277056, 1.108225])
  })
})
