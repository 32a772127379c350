import { describe, expect, it } from 'vitest'
import {
  Calendar,
  exponential,
  gamma,
  HOUR,
  run,
  Station,
  StationItems,
  Streams,
} from '../../engine/kernel/index.ts'
import { type Interval, meanInterval } from '../support/intervals.ts'
import { exactHour, exponentialHour, type QueueResult, replicate } from '../support/queue-model.ts'

// The interval must hold the theory, and be narrow: a noisy test cannot pass.
function expectAround(interval: Interval, theory: number, widest: number): void {
  expect(Math.abs(interval.mean - theory)).toBeLessThan(interval.halfWidth)
  expect(interval.halfWidth).toBeLessThan(widest * theory)
}

const wait = (priority: number) => (result: QueueResult) => result.waits[priority]
const sojourn = (priority: number) => (result: QueueResult) => result.sojourns[priority]

/** Probability of waiting in M/M/c, offered load a (Erlang C), by the recursion of Erlang B. */
function erlangC(servers: number, load: number): number {
  let blocking = 1
  for (let count = 1; count <= servers; count++) blocking = (load * blocking) / (count + load * blocking)
  return blocking / (1 - (load / servers) * (1 - blocking))
}

describe('M/M/1 at a load of 0.8', () => {
  const estimate = replicate(
    { arrivalRates: [0.8], service: exponentialHour, servers: 1 },
    { seed: 'mm1', replications: 20, hours: 120_000 },
  )

  it('waits 4, stays 5, has 3.2 in line and 4 in all', () => {
    expectAround(estimate(wait(0)), 4, 0.06)
    expectAround(estimate(sojourn(0)), 5, 0.06)
    expectAround(
      estimate((result) => result.queueLength),
      3.2,
      0.06,
    )
    expectAround(
      estimate((result) => result.inSystem),
      4,
      0.06,
    )
  })

  it("obeys Little's law in every replication", () => {
    const gap = estimate((result) => result.inSystem - 0.8 * result.sojourns[0])
    expect(Math.abs(gap.mean)).toBeLessThan(Math.max(gap.halfWidth, 1e-12))
    expect(gap.halfWidth).toBeLessThan(0.05)
  })
})

describe('M/M/c', () => {
  it.each([
    [2, 1.8, 4.263158, 60_000, 0.12],
    [10, 8, 0.20459, 20_000, 0.08],
  ])('with %i servers at a load of %d waits %d (Erlang C)', (servers, load, expected, hours, widest) => {
    expect(erlangC(servers, load) / (servers - load)).toBeCloseTo(expected, 5)
    const estimate = replicate(
      { arrivalRates: [load], service: exponentialHour, servers },
      { seed: `mmc ${servers}`, replications: 20, hours },
    )
    expectAround(estimate(wait(0)), expected, widest)
    expectAround(
      estimate((result) => result.queueLength),
      load * expected,
      widest,
    )
  })
})

describe('M/G/1 at a load of 0.8 (Pollaczek and Khinchine)', () => {
  it.each([
    ['exact', exactHour, 2],
    ['Erlang-2', gamma({ mean: 1, shape: 2 }), 3],
    ['more variable than exponential', gamma({ mean: 1, shape: 0.5 }), 6],
  ])('with %s service waits as it should', (_, service, expected) => {
    const estimate = replicate(
      { arrivalRates: [0.8], service, servers: 1 },
      { seed: `mg1 ${expected}`, replications: 20, hours: 80_000 },
    )
    expectAround(estimate(wait(0)), expected, 0.1)
  })
})

describe('M/M/c/K', () => {
  it.each([
    [0.9, 1, 5, 0.126023, 1.790286],
    [1.8, 2, 6, 0.112664, 0.788211],
    [12, 10, 15, 0.203261, 0.256314],
  ])('at load %d, %i servers, %i places: loses %d and waits %d', (load, servers, places, lost, expected) => {
    const estimate = replicate(
      { arrivalRates: [load], service: exponentialHour, servers, buffer: places - servers },
      { seed: `mmck ${places}`, replications: 20, hours: 20_000 },
    )
    expectAround(
      estimate((result) => result.lossShare),
      lost,
      0.04,
    )
    expectAround(estimate(wait(0)), expected, 0.04)
  })
})

describe('two-class M/M/1', () => {
  const arrivalRates = [0.2, 0.6]

  it('without pre-emption stays 2 and 6 (Cobham)', () => {
    const estimate = replicate(
      { arrivalRates, service: exponentialHour, servers: 1, discipline: 'priority' },
      { seed: 'cobham', replications: 20, hours: 120_000 },
    )
    expectAround(estimate(sojourn(0)), 2, 0.03)
    expectAround(estimate(sojourn(1)), 6, 0.07)
  })

  // Class 0 sees a queue of its own: 1 / (1 - 0.2). Class 1: ((1 - 0.8) + 0.8) / ((1 - 0.2) (1 - 0.8)).
  it('with pre-emption stays 1.25 and 6.25', () => {
    const estimate = replicate(
      { arrivalRates, service: exponentialHour, servers: 1, discipline: 'preemptive-priority' },
      { seed: 'preemptive', replications: 20, hours: 120_000 },
    )
    expectAround(estimate(sojourn(0)), 1.25, 0.02)
    expectAround(estimate(sojourn(1)), 6.25, 0.07)
  })
})

describe('three-class M/M/1 of loads 0.2, 0.3, 0.3', () => {
  const arrivalRates = [0.2, 0.3, 0.3]
  const options = { replications: 20, hours: 100_000 }

  it.each([
    ['exponential', exponentialHour, [1, 2, 8]],
    ['exact', exactHour, [0.5, 1, 4]],
  ])('without pre-emption, %s service, waits by class', (name, service, expected) => {
    const model = { arrivalRates, service, servers: 1, discipline: 'priority' } as const
    const estimate = replicate(model, { ...options, seed: `np ${name}` })
    expected.forEach((theory, priority) => {
      expectAround(estimate(wait(priority)), theory, [0.03, 0.04, 0.1][priority])
    })
  })

  it.each([
    ['exponential', exponentialHour, [1.25, 2.5, 10]],
    ['exact', exactHour, [1.125, 1.875, 6]],
  ])('with pre-emption, %s service, stays by class', (name, service, expected) => {
    const model = { arrivalRates, service, servers: 1, discipline: 'preemptive-priority' } as const
    const estimate = replicate(model, { ...options, seed: `pr ${name}` })
    expected.forEach((theory, priority) => {
      expectAround(estimate(sojourn(priority)), theory, [0.02, 0.04, 0.1][priority])
    })
  })
})

describe('M/M/5 of loads 1, 1.5, 1.5 by class', () => {
  it('waits by class without pre-emption', () => {
    const estimate = replicate(
      { arrivalRates: [1, 1.5, 1.5], service: exponentialHour, servers: 5, discipline: 'priority' },
      { seed: 'np5', replications: 20, hours: 60_000 },
    )
    expectAround(estimate(wait(0)), 0.138528, 0.04)
    expectAround(estimate(wait(1)), 0.277056, 0.04)
    expectAround(estimate(wait(2)), 1.108225, 0.1)
  })
})

describe('saturated tandem of two exponential stations, blocking after service', () => {
  it.each([
    [0, 2 / 3],
    [1, 0.75],
    [5, 0.875],
  ])('with %i places between passes %d per hour', (buffer, expected) => {
    const throughputs = Array.from({ length: 20 }, (_, replication) =>
      tandemThroughput(buffer, replication, 20_000),
    )
    expectAround(meanInterval(throughputs), expected, 0.02)
  })
})

// The first station never starves; an item that is done there stays on its server until the second has room.
function tandemThroughput(buffer: number, replication: number, hours: number): number {
  const calendar = new Calendar()
  const items = new StationItems(16)
  const streams = new Streams(`tandem ${buffer}`, replication)
  const stream = streams.open('both', 'serviceTime')
  const service = exponential({ mean: HOUR })
  const draw = (): number => Math.round(service.sample(stream))
  const first = new Station(calendar, items, { servers: 1, events: { band: 0, entity: 0, completion: 0 } })
  const second = new Station(calendar, items, {
    servers: 1,
    buffer,
    events: { band: 0, entity: 0, completion: 1 },
  })
  const free = Array.from({ length: buffer + 3 }, (_, item) => item)
  let blockedItem = -1
  const moveOn = (item: number): void => {
    first.complete(item)
    second.arrive(item, draw())
    first.arrive(free.pop() as number, draw())
  }
  const firstDone = (_: number, item: number): void => {
    if (second.isFull()) {
      first.block(item)
      blockedItem = item
    } else {
      moveOn(item)
    }
  }
  const secondDone = (_: number, item: number): void => {
    second.complete(item)
    free.push(item)
    if (blockedItem < 0) return
    const waiting = blockedItem
    blockedItem = -1
    moveOn(waiting)
  }
  first.arrive(free.pop() as number, draw())
  run(calendar, [firstDone, secondDone], 100 * HOUR)
  second.resetStatistics(calendar.now)
  run(calendar, [firstDone, secondDone], (100 + hours) * HOUR)
  return second.statistics.completions / hours
}
