import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  Calendar,
  type Discipline,
  Environment,
  Interrupt,
  Preempted,
  type ProcessSteps,
  Resource,
  run,
  Station,
  StationItems,
} from '../../../../engine/kernel/index.ts'

interface Customer {
  at: number
  time: number
  priority: number
}

const SPAN = 64
const CLASSES = 3

// An arrival falls on its own remainder modulo 64, and so does all that follows from it: no two events of different
// customers share an instant, where the two kernels may take different turns.
const customers = fc
  .array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }), fc.nat(CLASSES - 1)), { maxLength: SPAN })
  .map((rows) =>
    rows.map(
      ([at, time, priority], index): Customer => ({ at: at * SPAN + index, time: time * SPAN, priority }),
    ),
  )

describe('Resource', () => {
  it.each([
    ['fifo', 1],
    ['fifo', 3],
    ['priority', 1],
    ['priority', 3],
    ['preemptive-priority', 1],
  ] as [Discipline, number][])(
    'lets customers leave when a %s station of %i servers does',
    (discipline, servers) => {
      fc.assert(
        fc.property(customers, (list) => {
          expect(leftByResource(list, discipline, servers)).toEqual(leftByStation(list, discipline, servers))
        }),
        { seed: 20_251_111 },
      )
    },
  )
})

function leftByStation(list: readonly Customer[], discipline: Discipline, servers: number): number[] {
  const calendar = new Calendar()
  const events = { band: 0, entity: 0, completion: 1 }
  const station = new Station(calendar, new StationItems(SPAN), {
    servers,
    discipline,
    classes: CLASSES,
    events,
  })
  const left = list.map(() => -1)
  list.forEach(({ at }, item) => {
    calendar.post(at, 0, 0, 0, item)
  })
  const arrive = (_: number, item: number): void => {
    station.arrive(item, list[item].time, list[item].priority)
  }
  const complete = (_: number, item: number): void => {
    left[item] = calendar.now
    station.complete(item)
  }
  run(calendar, [arrive, complete])
  return left
}

function leftByResource(list: readonly Customer[], discipline: Discipline, servers: number): number[] {
  const environment = new Environment()
  const resource = new Resource(environment, {
    capacity: servers,
    isPreemptive: discipline === 'preemptive-priority',
  })
  const left = list.map(() => -1)
  function* customer({ at, time, priority }: Customer, item: number): ProcessSteps {
    yield* environment.timeout(at)
    // Who is interrupted comes back to its place within its class.
    const rank = discipline === 'fifo' ? 0 : priority + at / 1e6
    for (let work = time; work > 0; ) {
      const place = resource.request({ priority: rank })
      try {
        yield* place
        yield* environment.timeout(work)
        work = 0
      } catch (error) {
        if (!(error instanceof Interrupt && error.cause instanceof Preempted)) throw error
        work -= environment.now - error.cause.usageSince
      } finally {
        resource.release(place)
      }
    }
    left[item] = environment.now
  }
  list.forEach((one, item) => {
    environment.start(customer(one, item))
  })
  environment.run()
  return left
}
