import { describe, expect, it } from 'vitest'
import {
  BatchStation,
  DAY,
  type Divisible,
  FifoQueues,
  HOUR,
  Links,
  Shift,
  WaveStation,
} from '../../../engine/kernel/index.ts'

class Parcels implements Divisible {
  readonly sizes: number[]
  readonly whole: ReadonlySet<number>

  constructor(sizes: number[], whole: number[] = []) {
    this.sizes = sizes
    this.whole = new Set(whole)
  }

  sizeOf(item: number): number {
    return this.sizes[item]
  }

  divide(item: number, size: number): number {
    const part = Math.floor(size)
    if (this.whole.has(item) || part === 0) return -1
    this.sizes[item] -= part
    return this.sizes.push(part) - 1
  }
}

function contentOf(queues: FifoQueues, queue: number): number[] {
  const content: number[] = []
  for (let item = queues.first(queue); item >= 0; item = queues.following(item)) content.push(item)
  return content
}

function stationOf(parcels: Parcels): { station: BatchStation; queues: FifoQueues } {
  const queues = new FifoQueues(2, new Links(4))
  const station = new BatchStation(queues, 0, parcels)
  for (const item of parcels.sizes.keys()) station.arrive(item)
  return { station, queues }
}

describe('BatchStation', () => {
  it('loads from the head and divides the last item', () => {
    const parcels = new Parcels([4, 5, 3])
    const { station, queues } = stationOf(parcels)
    expect(station.waiting).toBe(12)
    expect(station.load(6, queues, 1)).toBe(6)
    expect([contentOf(queues, 1), contentOf(queues, 0), station.waiting]).toEqual([[0, 3], [1, 2], 6])
    expect(parcels.sizes).toEqual([4, 3, 3, 2])
    expect(station.load(100, queues, 1)).toBe(6)
    expect([contentOf(queues, 1), station.waiting]).toEqual([[0, 3, 1, 2], 0])
    expect(station.load(100, queues, 1)).toBe(0)
  })

  it('leaves an item that cannot be divided for the next batch, in which it goes whole', () => {
    const { station, queues } = stationOf(new Parcels([4, 9, 1], [1]))
    expect([station.load(6, queues, 1), contentOf(queues, 1)]).toEqual([4, [0]])
    expect([station.load(6, queues, 1), contentOf(queues, 1), station.waiting]).toEqual([9, [0, 1], 1])
  })

  it('fills departures of given sizes from those who came in time', () => {
    const queues = new FifoQueues(2, new Links(4))
    const parcels = new Parcels(new Array<number>(9).fill(1))
    const station = new BatchStation(queues, 0, parcels)
    const arrivals = [0.3, 0.5, 0.7, 1.2, 1.3, 1.8, 2.6, 2.7, 3.1]
    const log: [item: number, departure: number][] = []
    let next = 0
    for (const [departure, capacity] of [
      [1, 3],
      [2, 2],
      [3, 5],
      [4, 3],
    ]) {
      while (arrivals[next] <= departure) station.arrive(next++)
      station.load(capacity, queues, 1)
      for (let item = queues.pop(1); item >= 0; item = queues.pop(1)) log.push([item, departure])
    }
    expect(log).toEqual([1, 1, 1, 2, 2, 3, 3, 3, 4].map((departure, item) => [item, departure]))
  })

  it('loads nothing into no capacity', () => {
    const { station, queues } = stationOf(new Parcels([4]))
    expect([station.load(0, queues, 1), station.waiting]).toEqual([0, 4])
    expect(() => station.load(-1, queues, 1)).toThrow('capacity (= -1) must be a finite number >= 0')
  })
})

describe('WaveStation', () => {
  function waves(
    parcels: Parcels,
    shift: Shift,
    interval: number,
    ratePerHour: number,
  ): { station: WaveStation; queues: FifoQueues } {
    const queues = new FifoQueues(2, new Links(4))
    const station = new WaveStation(queues, 0, parcels, { shift, interval, ratePerHour })
    for (const item of parcels.sizes.keys()) station.arrive(item)
    return { station, queues }
  }

  function releases(station: WaveStation, queues: FifoQueues, until: number): [number, number][] {
    const log: [number, number][] = []
    for (let at = station.nextWave(-1); at < until; at = station.nextWave(at)) {
      log.push([at, station.release(at, queues, 1)])
    }
    return log
  }

  it('releases on a grid from the start of the shift, inside the shift', () => {
    const { station } = waves(new Parcels([]), new Shift(22 * HOUR, 2 * HOUR), 1.5 * HOUR, 1)
    const hours = [-1, 0, 0.9, 1, 21.9, 22, 23.5].map((hour) => station.nextWave(hour * HOUR) / HOUR)
    expect(hours).toEqual([-0.5, 1, 1, 22, 22, 23.5, 25])
  })

  it('gives every wave rate x interval, and the last one of a shift what is left of it', () => {
    const { station, queues } = waves(new Parcels([1000]), new Shift(8 * HOUR, 10.5 * HOUR), HOUR, 100)
    expect(releases(station, queues, 2 * DAY)).toEqual([
      [8 * HOUR, 100],
      [9 * HOUR, 100],
      [10 * HOUR, 50],
      [DAY + 8 * HOUR, 100],
      [DAY + 9 * HOUR, 100],
      [DAY + 10 * HOUR, 50],
    ])
  })

  it('carries fractions of a unit, so that a busy line keeps the rate, but not unused capacity', () => {
    const { station, queues } = waves(new Parcels([1000]), new Shift(0, 0), HOUR / 6, 10)
    const sizes = releases(station, queues, HOUR).map(([, size]) => size)
    expect(sizes).toEqual([1, 2, 2, 1, 2, 2])
    const idle = waves(new Parcels([]), new Shift(0, 0), HOUR, 2.5)
    releases(idle.station, idle.queues, 10 * HOUR)
    expect(idle.station.release(10 * HOUR, idle.queues, 1)).toBe(0)
    idle.queues.links.ensure(8)
    const parcels = new Parcels([100])
    const busy = new WaveStation(idle.queues, 0, parcels, {
      shift: new Shift(0, 0),
      interval: HOUR,
      ratePerHour: 2.5,
    })
    busy.arrive(0)
    expect([0, 1, 2, 3].map((hour) => busy.release(hour * HOUR, idle.queues, 1))).toEqual([2, 3, 2, 3])
  })

  it('does not lose a unit to a rounding error of rate x interval', () => {
    const { station, queues } = waves(new Parcels([100]), new Shift(0, 0), 36_000, 100)
    expect(releases(station, queues, HOUR / 4).every(([, size]) => size === 1)).toBe(true)
  })

  it('pays back what an item took that had to go whole', () => {
    const { station, queues } = waves(new Parcels([25, 10], [0]), new Shift(0, 0), HOUR, 10)
    expect(releases(station, queues, 5 * HOUR).map(([, size]) => size)).toEqual([25, 0, 5, 5, 0])
  })

  it('refuses an interval of nothing', () => {
    expect(() => waves(new Parcels([]), new Shift(0, 0), 0, 1)).toThrow('interval (= 0) must be an integer')
  })
})
