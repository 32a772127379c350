import { describe, expect, it } from 'vitest'
import {
  Calendar,
  capture,
  Environment,
  type ProcessSteps,
  Resource,
  restore,
  run,
  Station,
  StationItems,
} from '../../../../engine/kernel/index.ts'

describe('Environment', () => {
  it('shares a calendar with stations, in the order of time, band and posting', () => {
    const [COMPLETION, PROCESS] = [0, 1]
    const calendar = new Calendar()
    const station = new Station(calendar, new StationItems(4), {
      servers: 1,
      events: { band: 2, entity: 0, completion: COMPLETION },
    })
    const environment = new Environment({ calendar, kind: PROCESS, urgentBand: 1, band: 3 })
    const log: unknown[] = []
    function* feeder(): ProcessSteps {
      for (let item = 0; item < 3; item++) {
        station.arrive(item, 10)
        yield* environment.timeout(10)
        log.push(['fed', environment.now])
      }
    }
    environment.start(feeder())
    const completed = (_: number, item: number): void => {
      log.push([item, calendar.now])
      station.complete(item)
    }
    run(calendar, [completed, environment.handler], 100)
    expect(log).toEqual([
      [0, 10],
      ['fed', 10],
      [1, 20],
      ['fed', 20],
      [2, 30],
      ['fed', 30],
    ])
    expect(environment.now).toBe(100)
  })

  it('does not play the events of others by itself', () => {
    const calendar = new Calendar()
    calendar.post(1, 0, 7, 0, 0)
    expect(() => new Environment({ calendar }).run()).toThrow('kind (= 7) is not handled here')
  })

  it('is outside snapshots, and says so', () => {
    const environment = new Environment()
    const sentence = 'environment (= of processes) cannot be captured: paused generators have no copy'
    for (const root of [
      { environment },
      { dock: new Resource(environment) },
      { worker: environment.start(idle(environment)) },
    ]) {
      expect(() => capture(root)).toThrow(sentence.replace('of processes', "'of processes'"))
    }
    expect(() => restore({ environment }, { nodes: [] })).toThrow()
    expect(() => environment.restoreState()).toThrow('cannot be restored')
    expect(() => capture({ steps: idle(environment) })).toThrow('its state is hidden')
  })

  it('must not be run by one of its own processes', () => {
    const environment = new Environment()
    function* greedy(): ProcessSteps {
      environment.run()
      yield* environment.timeout(1)
    }
    environment.start(greedy(), 'greedy')
    expect(() => environment.run()).toThrow("process (= 'greedy') must not run its own environment")
  })

  it('takes times that are no integers, and keeps runs in a row equal to one run', () => {
    const log: number[] = []
    const environment = new Environment()
    function* clock(): ProcessSteps {
      while (true) {
        yield* environment.timeout(0.5)
        log.push(environment.now)
      }
    }
    environment.start(clock())
    environment.run(1)
    expect(log).toEqual([0.5])
    environment.run(2.25)
    expect([log, environment.now]).toEqual([[0.5, 1, 1.5, 2], 2.25])
  })

  it('keeps no event that has happened', () => {
    const environment = new Environment()
    function* busy(): ProcessSteps {
      for (let round = 0; round < 10_000; round++) yield* environment.timeout(1)
    }
    environment.start(busy())
    environment.run()
    expect((environment as unknown as { posted: unknown[] }).posted.length).toBeLessThan(5)
    expect(environment.now).toBe(10_000)
  })
})

function* idle(environment: Environment): ProcessSteps {
  yield* environment.timeout(1)
}
