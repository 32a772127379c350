import { describe, expect, it } from 'vitest'
import { QueueRun } from '../../../../engine/queue-run.ts'
import { compileQueueNetwork } from '../../../../engine/world/index.ts'
import {
  always,
  every,
  exponential,
  poisson,
  queueMeasures,
  queueRun,
  queueSystem,
} from '../../../support/queue-networks.ts'

const horizon = { warmUp: 10, window: 120 }

describe('a station', () => {
  it('makes nobody wait who comes after the last has gone', () => {
    const measures = queueMeasures({
      horizon,
      sources: { door: { arrivals: every(2), to: 'counter' } },
      stations: { counter: { service: always(1.5) } },
    })
    expect(measures).toMatchObject({
      waitInQueue: 0,
      timeInSystem: 1.5,
      numberInSystem: 0.75,
      probabilityOfWait: 0,
      lossFraction: 0,
      throughput: 0.5,
      'counter.utilisation': 0.75,
      'counter.queueLength': 0,
    })
  })

  it('turns away who finds no place, and makes others wait for the same time', () => {
    // Arrivals each 1, service 2, one place to wait: every second one is lost, the others wait for 2, less the 1 that
    // has passed since the last service began.
    const measures = queueMeasures({
      horizon,
      sources: { door: { arrivals: every(1), to: 'counter' } },
      stations: { counter: { service: always(2), waitingRoom: 1 } },
    })
    expect(measures['lossFraction']).toBeCloseTo(0.5, 2)
    expect(measures['counter.utilisation']).toBe(1)
    expect(measures['throughput']).toBe(0.5)
    expect(measures['waitInQueue']).toBe(2)
  })

  it('loses who gives up', () => {
    const measures = queueMeasures({
      horizon: { warmUp: 14, window: 140 },
      sources: { door: { arrivals: every(7), to: 'counter' } },
      stations: { counter: { service: always(11), patience: always(3) } },
    })
    expect(measures['lossFraction']).toBe(0.5)
    expect(measures['probabilityOfWait']).toBe(0.5)
    expect(measures['counter.queueLength']).toBeCloseTo(3 / 14, 12)
  })

  it('serves classes by priority and tells them apart', () => {
    const station = { service: always(3), discipline: 'preemptive-priority' }
    const measures = queueMeasures({
      horizon: { warmUp: 100, window: 1000 },
      classes: ['urgent', 'ordinary'],
      sources: {
        phone: { arrivals: every(10), class: 'urgent', to: 'counter' },
        door: { arrivals: every(5), class: 'ordinary', to: 'counter' },
      },
      stations: { counter: { ...station, serviceByClass: { urgent: always(1) } } },
    })
    expect(measures['counter.urgent.waitInQueue']).toBe(0)
    expect(measures['urgent.timeInSystem']).toBe(1)
    // Every second ordinary customer comes together with an urgent one.
    expect(measures['ordinary.timeInSystem']).toBe(3.5)
    expect(measures['counter.ordinary.waitInQueue']).toBe(0.5)
  })

  it('takes batches one by one', () => {
    const measures = queueMeasures({
      horizon: { warmUp: 10, window: 100 },
      sources: { bus: { arrivals: every(10), batch: always(4), to: 'counter' } },
      stations: { counter: { service: always(1) } },
      observe: { waitsLongerThan: [0, 1.5] },
    })
    expect(measures['waitInQueue']).toBeCloseTo(1.5, 12)
    expect(measures['counter.waitsLongerThan.0']).toBe(0.75)
    expect(measures['counter.waitsLongerThan.1.5']).toBe(0.5)
    expect(measures['probabilityOfWait']).toBe(0.75)
  })
})

describe('a network', () => {
  it('keeps a server busy with a customer that finds no place at the next station', () => {
    const measures = queueMeasures({
      horizon,
      sources: { endless: { arrivals: { kind: 'saturated' }, to: 'first' } },
      stations: {
        first: { service: always(1), next: 'second' },
        second: { service: always(2), waitingRoom: 1, whenFull: 'blocks' },
      },
    })
    expect(measures['throughput']).toBe(0.5)
    expect(measures['first.blockedShare']).toBe(0.5)
    expect(measures['first.utilisation']).toBe(0.5)
    expect(measures['second.numberAtStation']).toBe(2)
    expect(measures['lossFraction']).toBe(0)
  })

  it('passes blocking on up the line', () => {
    const blocks = { waitingRoom: 0, whenFull: 'blocks' }
    const measures = queueMeasures({
      horizon,
      sources: { endless: { arrivals: { kind: 'saturated' }, to: 'first' } },
      stations: {
        first: { service: always(1), next: 'second' },
        second: { ...blocks, service: always(1), next: 'third' },
        third: { ...blocks, service: always(4) },
      },
    })
    expect(measures['throughput']).toBe(0.25)
    expect(measures['first.blockedShare']).toBe(0.75)
    expect(measures['second.blockedShare']).toBe(0.75)
  })

  it('joins the parts of a fork when the last is done', () => {
    const measures = queueMeasures({
      horizon,
      sources: { door: { arrivals: every(10), to: 'split' } },
      stations: { long: { service: always(4) }, short: { service: always(1) }, end: { service: always(2) } },
      forks: { split: { parts: ['long', 'short', 'short'], next: 'end' } },
    })
    expect(measures['timeInSystem']).toBe(6)
    expect(measures['short.waitInQueue']).toBe(0.5)
    expect(measures['numberInSystem']).toBeCloseTo(0.6, 12)
    expect(measures['end.throughput']).toBe(0.1)
  })

  it('lets a population go round', () => {
    const measures = queueMeasures({
      horizon,
      populations: { machines: { customers: 3, at: 'running' } },
      stations: {
        running: { servers: 'infinite', service: always(3), next: 'repair' },
        repair: { service: always(1), next: 'running' },
      },
    })
    expect(measures['repair.throughput']).toBe(0.75)
    expect(measures['numberInSystem']).toBe(3)
    expect(measures['waitInQueue']).toBeNull()
    expect(measures['running.utilisation']).toBeNull()
  })

  it('sends shares of customers on, and some of them round again', () => {
    const measures = queueMeasures({
      horizon: { warmUp: 100, window: 50_000 },
      sources: { door: { arrivals: poisson(1), to: 'first' } },
      stations: {
        first: { servers: 'infinite', service: exponential(1), next: { first: 0.2, second: 0.3 } },
        second: { servers: 'infinite', service: exponential(2) },
      },
    })
    expect(measures['first.throughput']).toBeCloseTo(1.25, 1)
    expect(measures['second.throughput']).toBeCloseTo(0.375, 1)
    expect(measures['numberInSystem']).toBeCloseTo(2, 1)
  })
})

describe('a run', () => {
  const busy = {
    horizon: { warmUp: 20, window: 400 },
    classes: ['urgent', 'ordinary'],
    sources: {
      phone: { arrivals: poisson(0.3), class: 'urgent', to: { split: 0.5, counter: 0.4 } },
      door: { arrivals: { kind: 'hawkes', rate: 0.2, jump: 1, decay: 2 }, class: 'ordinary', to: 'counter' },
      tide: { arrivals: { kind: 'sinusoidal', base: 0.3, swing: 0.2, period: 10 }, to: 'counter' },
    },
    populations: { staff: { customers: 2, at: 'rest' } },
    stations: {
      counter: {
        service: exponential(0.8),
        discipline: 'preemptive-priority',
        patience: exponential(5),
        next: { desk: 0.6, rest: 0.1 },
      },
      desk: { service: exponential(0.5), waitingRoom: 2, whenFull: 'blocks', next: { left: 0.3 } },
      left: { service: exponential(1) },
      right: { service: exponential(1) },
      rest: { servers: 'infinite', service: exponential(4), next: 'counter' },
    },
    forks: { split: { parts: ['left', 'right'] } },
    observe: {
      waitsLongerThan: [1],
      numberInSystemAt: [100, 200],
      countArrivalsEvery: 10,
    },
  }

  it('gives the same for the same seed, whatever runs beside it', () => {
    const alone = queueRun(busy).finish()
    const one = queueRun(busy)
    const other = queueRun(busy, 1)
    while (one.step()) other.step()
    expect(one.finish()).toEqual(alone)
    expect(other.finish()).toEqual(queueRun(busy, 1).finish())
    expect(other.finish().eventHash).not.toBe(alone.eventHash)
  })

  it.each([1, 40, 333, 700])('goes on from a snapshot after %i events', (steps) => {
    const run = queueRun(busy)
    for (let step = 0; step < steps; step++) run.step()
    const saved = structuredClone(run.save())
    const expected = run.finish()
    const again = queueRun(busy)
    again.load(saved)
    expect(again.finish()).toEqual(expected)
  })

  it('does not change the luck of a source when another one is added', () => {
    const one = { door: { arrivals: poisson(0.5), to: 'counter' } }
    const two = { ...one, back: { arrivals: poisson(0.5), to: 'desk' } }
    const stations = {
      counter: { service: always(1) },
      desk: { service: always(1) },
    }
    const measured = [one, two].map((sources) => queueMeasures({ horizon, sources, stations }))
    expect(measured[1]['counter.waitInQueue']).toBe(measured[0]['counter.waitInQueue'])
  })

  it('lets somebody look on without being changed', () => {
    const alone = queueRun(busy).finish()
    const means: number[] = []
    const arrivals: number[][] = [[], [], []]
    const compiled = compileQueueNetwork(queueSystem(busy))
    const watched = new QueueRun(compiled, {
      seed: 1,
      replication: 0,
      recorder: {
        every: 10,
        numberInSystem: (mean) => means.push(mean),
        arrival: (source, time) => arrivals[source].push(time),
      },
    }).finish()
    expect(watched.measures).toEqual(alone.measures)
    expect(means).toHaveLength(42)
    const afterWarmUp = means.slice(2)
    const mean = afterWarmUp.reduce((sum, value) => sum + value, 0) / 40
    expect(mean).toBeCloseTo(alone.measures['numberInSystem'] as number, 9)
    expect(arrivals[0].filter((time) => time > 20).length / 400).toBeCloseTo(0.3, 1)
  })
})
