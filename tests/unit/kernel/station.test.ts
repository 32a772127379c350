import { describe, expect, it } from 'vitest'
import {
  Calendar,
  capture,
  HOUR,
  restore,
  Shift,
  Station,
  StationItems,
  type StationOptions,
} from '../../../engine/kernel/index.ts'

type Arrival = [at: number, serviceTime: number, priority?: number]

const ARRIVAL = 0
const COMPLETION = 1
const OPENING = 2
const RENEGING = 3

/** Items that arrive by a list at one station; the log says who left when. */
class Model {
  readonly calendar = new Calendar()
  readonly station: Station
  readonly log: [item: number, at: number][] = []
  readonly lost: number[] = []
  private readonly arrivals: readonly Arrival[]

  constructor(options: Omit<StationOptions, 'events'>, arrivals: Arrival[]) {
    const events = { band: 1, entity: 0, completion: COMPLETION, opening: OPENING }
    this.station = new Station(this.calendar, new StationItems(0), { ...options, events })
    this.arrivals = Object.freeze(arrivals)
    arrivals.forEach(([at], item) => {
      this.calendar.post(at, 0, ARRIVAL, 0, item)
    })
  }

  step(): boolean {
    const { calendar, station } = this
    if (!calendar.advance()) return false
    if (calendar.kind === OPENING) station.open()
    else if (calendar.kind === ARRIVAL) this.arrive(calendar.item)
    else {
      this.log.push([calendar.item, calendar.now])
      station.complete(calendar.item)
    }
    return true
  }

  play(): this {
    while (this.step());
    return this
  }

  private arrive(item: number): void {
    const [, serviceTime, priority = 0] = this.arrivals[item]
    if (!this.station.arrive(item, serviceTime, priority)) this.lost.push(item)
  }
}

/** Items of equal service time and given patience at a station. */
function impatient(
  options: Omit<StationOptions, 'events'>,
  arrivals: number[],
  serviceTime: number,
  patience: (item: number) => number,
  priority: (item: number) => number = () => 0,
): { station: Station; reneged: number[][]; log: number[][] } {
  const calendar = new Calendar()
  const events = { band: 1, entity: 0, completion: COMPLETION, reneging: RENEGING }
  const station = new Station(calendar, new StationItems(0), { ...options, events })
  const reneged: number[][] = []
  const log: number[][] = []
  arrivals.forEach((at, item) => {
    calendar.post(at, 0, ARRIVAL, 0, item)
  })
  while (calendar.advance()) {
    const { kind, item, now } = calendar
    if (kind === ARRIVAL) station.arrive(item, serviceTime, priority(item), patience(item))
    else if (kind === RENEGING) {
      station.renege(item)
      reneged.push([item, now])
    } else {
      station.complete(item)
      log.push([item, now])
    }
  }
  return { station, reneged, log }
}

describe('Station', () => {
  it('serves first come, first served', () => {
    const one = new Model({ servers: 1 }, [
      [0, 10],
      [2, 1],
      [3, 1],
    ]).play()
    expect(one.log).toEqual([
      [0, 10],
      [1, 11],
      [2, 12],
    ])
    expect(one.station.statistics.waits[0].mean).toBe((0 + 8 + 8) / 3)
  })

  it('keeps all servers busy: nine users of one minute at three servers', () => {
    const model = new Model(
      { servers: 3 },
      Array.from({ length: 9 }, (): Arrival => [0, 60]),
    ).play()
    expect(model.log.map(([, at]) => at)).toEqual([60, 60, 60, 120, 120, 120, 180, 180, 180])
    expect(model.log.map(([item]) => item)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
    expect(model.station.statistics.inService.mean(180)).toBe(3)
    expect(model.station.statistics.queueLength.mean(180)).toBe((6 + 3) / 3)
  })

  it('lets two users that come back at once take turns', () => {
    const calendar = new Calendar()
    const station = new Station(calendar, new StationItems(2), {
      servers: 1,
      events: { band: 0, entity: 0, completion: COMPLETION },
    })
    const starts: number[][] = [[], []]
    station.arrive(0, 1)
    station.arrive(1, 1)
    while (calendar.now < 6 && calendar.advance()) {
      const user = calendar.item
      starts[user].push(calendar.now - 1)
      station.complete(user)
      station.arrive(user, 1)
    }
    expect(starts).toEqual([
      [0, 2, 4],
      [1, 3, 5],
    ])
  })

  it('serves the lowest class first, in order of arrival within it, and breaks nothing off', () => {
    const model = new Model({ servers: 1, discipline: 'priority', classes: 4 }, [
      [0, 5, 2],
      [2, 5, 3],
      [2, 5, 3],
      [4, 5, 1],
    ]).play()
    expect(model.log).toEqual([
      [0, 5],
      [3, 10],
      [1, 15],
      [2, 20],
    ])
  })

  it('interrupts for a lower class and resumes where it was', () => {
    const arrivals: Arrival[] = [
      [1500, 5000, 1],
      [5000, 5000, 1],
      [7500, 4000, 0],
    ]
    const kept = new Model({ servers: 1, discipline: 'priority', classes: 2 }, arrivals).play()
    expect(kept.log).toEqual([
      [0, 6500],
      [1, 11_500],
      [2, 15_500],
    ])
    const broken = new Model({ servers: 1, discipline: 'preemptive-priority', classes: 2 }, arrivals).play()
    expect(broken.log).toEqual([
      [0, 6500],
      [2, 11_500],
      [1, 15_500],
    ])
    const { statistics } = broken.station
    expect([statistics.interruptions, statistics.waits[1].maximum, statistics.sojourns[0].mean]).toEqual([
      1, 5500, 4000,
    ])
  })

  it('interrupts the highest class, there the latest to start, and nests interruptions', () => {
    const model = new Model({ servers: 2, discipline: 'preemptive-priority', classes: 3 }, [
      [0, 100, 2],
      [1, 100, 2],
      [2, 10, 1],
      [3, 10, 0],
      [4, 10, 0],
      [5, 10, 1],
    ]).play()
    // 1 gives way to 2, then 0 to 3, then 2 to 4; 5 waits behind 2, and both classes resume from their heads.
    expect(model.log).toEqual([
      [3, 13],
      [4, 14],
      [2, 21],
      [5, 24],
      [0, 118],
      [1, 123],
    ])
    expect(model.station.statistics.interruptions).toBe(3)
  })

  it('loses who finds no place', () => {
    const model = new Model({ servers: 1, buffer: 1 }, [
      [0, 10],
      [1, 10],
      [2, 10],
      [10, 10],
    ])
    model.step()
    model.step()
    expect(model.station.isFull()).toBe(true)
    model.play()
    expect(model.lost).toEqual([2, 3])
    const { statistics } = model.station
    expect([statistics.arrivals, statistics.lost, statistics.completions]).toEqual([4, 2, 2])
  })

  it('starts nothing while closed, finishes what runs, and opens for those who wait', () => {
    const model = new Model({ servers: 2, shift: new Shift(8 * HOUR, 16 * HOUR) }, [
      [7 * HOUR, HOUR],
      [7.5 * HOUR, HOUR],
      [7.6 * HOUR, 9 * HOUR],
      [8 * HOUR, HOUR],
      [15.5 * HOUR, HOUR],
      [16 * HOUR, HOUR],
    ]).play()
    expect(model.log.map(([item, at]) => [item, at / HOUR])).toEqual([
      [0, 9],
      [1, 9],
      [3, 10],
      [4, 16.5],
      [2, 18],
      [5, 33],
    ])
  })

  it('keeps a server for an item that is done but cannot leave', () => {
    const model = new Model({ servers: 1 }, [
      [0, 10],
      [1, 5],
    ])
    const { calendar, station } = model
    model.step()
    model.step()
    calendar.advance()
    station.block(calendar.item)
    expect([station.inService, station.blocked, station.waiting, calendar.nextTime()]).toEqual([
      1,
      1,
      1,
      Number.POSITIVE_INFINITY,
    ])
    calendar.now = 30
    station.complete(0)
    expect([station.inService, station.blocked, calendar.nextTime()]).toEqual([1, 0, 35])
    model.play()
    const { statistics } = station
    expect([statistics.completions, statistics.blocked.integral(35), statistics.waits[0].maximum]).toEqual([
      2, 20, 29,
    ])
  })

  it('lets items go whose patience ends before their service begins', () => {
    // Arrivals every 7, service of 11, patience of 3: the second and the fourth give up at 17 and 31.
    const { station, reneged, log } = impatient({ servers: 1 }, [7, 14, 21, 28], 11, () => 3)
    expect(reneged).toEqual([
      [1, 17],
      [3, 31],
    ])
    expect(log).toEqual([
      [0, 18],
      [2, 32],
    ])
    expect([station.statistics.delayed, station.statistics.reneged, station.waiting]).toEqual([2, 2, 0])
  })

  it('takes items out of any place of the line, and keeps the order of the others', () => {
    const patience = [Number.POSITIVE_INFINITY, 100, 5, 100, 3, 100, 4]
    const times = [0, 0, 0, 0, 0, 0, 0]
    const { reneged, log } = impatient({ servers: 1 }, times, 10, (item) => patience[item])
    expect(reneged).toEqual([
      [4, 3],
      [6, 4],
      [2, 5],
    ])
    expect(log.map(([item]) => item)).toEqual([0, 1, 3, 5])
  })

  it('does not let go who was interrupted, and keeps the line whole behind them', () => {
    const options = { servers: 1, discipline: 'preemptive-priority', classes: 2 } as const
    const patience = (item: number) => (item === 1 ? 6 : 3)
    const { reneged, log } = impatient(options, [0, 1, 2], 10, patience, (item) => (item === 2 ? 0 : 1))
    expect(reneged).toEqual([[1, 7]])
    expect(log).toEqual([
      [2, 12],
      [0, 20],
    ])
  })

  it('forgets a warm-up but not the items', () => {
    const model = new Model({ servers: 1 }, [
      [0, 10],
      [0, 10],
      [0, 10],
    ])
    for (let step = 0; step < 4; step++) model.step()
    model.station.resetStatistics(10)
    model.play()
    const { statistics } = model.station
    expect([statistics.arrivals, statistics.completions, statistics.queueLength.integral(30)]).toEqual([
      0, 2, 10,
    ])
  })

  it('goes on from a snapshot', () => {
    const build = (): Model =>
      new Model(
        { servers: 2, discipline: 'preemptive-priority', classes: 3, buffer: 5, shift: new Shift(0, 500) },
        Array.from({ length: 200 }, (_, item): Arrival => [item * 7, 20 + ((item * 37) % 50), item % 3]),
      )
    const whole = build().play()
    const first = build()
    for (let step = 0; step < 150; step++) first.step()
    const second = build()
    restore(second, structuredClone(capture(first)))
    second.play()
    expect(second.log).toEqual(whole.log)
    expect(second.lost).toEqual(whole.lost)
  })

  it('refuses options outside their range', () => {
    expect(() => new Model({ servers: 0 }, [])).toThrow('servers (= 0) must be an integer >= 1')
    expect(() => new Model({ servers: 1, buffer: -1 }, [])).toThrow('buffer (= -1)')
    expect(() => new Model({ servers: 1, classes: 300 }, [])).toThrow('classes (= 300)')
    expect(() => new Model({ servers: 1, classes: 2 }, [[0, 1, 2]]).play()).toThrow(
      'priority (= 2) must be from 0 to 1',
    )
    const events = { band: 0, entity: 0, completion: 0 }
    const options = { servers: 1, shift: new Shift(0, 1), events }
    expect(() => new Station(new Calendar(), new StationItems(0), options)).toThrow(
      'must be given with a shift',
    )
  })
})
