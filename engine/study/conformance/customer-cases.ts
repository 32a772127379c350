import {
  Calendar,
  Environment,
  HOUR,
  type ProcessSteps,
  Resource,
  type ResourceRequest,
  run,
  Shift,
  Station,
  StationItems,
  type StationOptions,
  Store,
} from '../../kernel/index.ts'
import { type CaseLog, type ConformanceCase, logOf } from './conformance-case.ts'

type Customer = readonly [at: number, service: number, patience?: number]

/** Customers: batches, those who turn round or give up, a change of class, servers by timetable, a deadlock. */
export const CUSTOMER_CASES: readonly ConformanceCase[] = [
  {
    id: 'ciw/batch-arrivals',
    behaviour: 'Two servers, services of 4, batches of 3 at 0 and of 2 at 5: batches are served in order.',
    expected: [4, 4, 8, 9, 12],
    observe: () =>
      departuresOf(
        [0, 0, 0, 5, 5].map((at) => [at, 4]),
        { servers: 2 },
      ),
  },
  {
    id: 'ciw/baulking',
    behaviour: 'Service of 10, arrivals at 0 1 2 3 12, all turn round who find two waiting: the fourth does.',
    expected: [10, 20, 30, -1, 40],
    observe: () =>
      departuresOf(
        [0, 1, 2, 3, 12].map((at) => [at, 10]),
        { servers: 1 },
        2,
      ),
  },
  {
    id: 'ciw/reneging-at-a-station',
    behaviour: 'As `ciw/reneging`, at a station that minds the patience of its items itself.',
    expected: [18, -17, 32, -31],
    observe: () =>
      departuresOf(
        [7, 14, 21, 28].map((at) => [at, 11, 3]),
        { servers: 1 },
      ),
  },
  {
    id: 'ciw/class-change-while-waiting',
    behaviour: 'Who has waited 3 at the end of the line asks again as urgent and overtakes who came before.',
    expected: [
      ['first', 5],
      ['changed', 10],
      ['second', 15],
    ],
    observe: classChange,
  },
  {
    id: 'ciw/overtime',
    behaviour:
      'Three servers up to 7, two up to 11, one up to 20, who finish what they began: overtimes of 0 1 3, 2 3, none.',
    expected: [
      [0, 1, 3, 2, 3, 0],
      [6, 8, 10, 13, 14, 17],
    ],
    observe: overtime,
  },
  {
    id: 'ciw/shift-ends-in-service',
    behaviour:
      'A shift from 8 to 10 h: a service of 90 min begun at 9 h ends at 10.5 h, the next begins a day later.',
    expected: [10.5, 33.5],
    observe: () =>
      departuresOf(
        [
          [9 * HOUR, 1.5 * HOUR],
          [9.25 * HOUR, 1.5 * HOUR],
        ],
        { servers: 1, shift: new Shift(8 * HOUR, 10 * HOUR) },
      ).map((at) => at / HOUR),
  },
  {
    id: 'ciw/deadlock',
    behaviour:
      'Two full stations without places to wait that send to each other: the run ends, and both are seen blocked.',
    expected: [4, 1, 1],
    observe: deadlock,
  },
  {
    id: 'ciw/exact-arithmetic',
    behaviour:
      'A tenth and two tenths of a second make three tenths, and ten tenths one second: times are whole milliseconds.',
    expected: [300, 1000],
    observe: () => [
      (departuresOf([[100, 200]], { servers: 1 }) as number[])[0],
      (
        departuresOf(
          Array.from({ length: 10 }, (): Customer => [0, 100]),
          { servers: 1 },
        ) as number[]
      )[9],
    ],
  },
]

const [ARRIVAL, COMPLETION, OPENING, RENEGING] = [0, 1, 2, 3]

/** When customers leave; -1: they turned round; -t: they gave up at t. They turn round from `most` who wait on. */
function departuresOf(
  customers: readonly Customer[],
  options: Pick<StationOptions, 'servers' | 'shift'>,
  most: number = Number.POSITIVE_INFINITY,
): number[] {
  const calendar = new Calendar()
  const station = new Station(calendar, new StationItems(customers.length), {
    ...options,
    events: { band: 0, entity: 0, completion: COMPLETION, opening: OPENING, reneging: RENEGING },
  })
  const ends = customers.map(() => -1)
  for (const [item, [at]] of customers.entries()) calendar.post(at, 0, ARRIVAL, 0, item)
  const arrive = (_: number, item: number): void => {
    const [, service, patience] = customers[item]
    if (station.statistics.queueLength.value < most) station.arrive(item, service, 0, patience)
  }
  const complete = (_: number, item: number): void => {
    ends[item] = calendar.now
    station.complete(item)
  }
  const renege = (_: number, item: number): void => {
    ends[item] = -calendar.now
    station.renege(item)
  }
  run(calendar, [arrive, complete, () => station.open(), renege], Number.POSITIVE_INFINITY)
  return ends
}

function classChange(): CaseLog {
  return logOf((environment, log) => {
    const server = new Resource(environment)
    function* served(name: string, request: ResourceRequest): ProcessSteps {
      yield* request
      yield* environment.timeout(5)
      server.release(request)
      log.push([name, environment.now])
    }
    function* patient(name: string, at: number): ProcessSteps {
      yield* environment.timeout(at)
      yield* served(name, server.request({ priority: 1 }))
    }
    function* changing(): ProcessSteps {
      yield* environment.timeout(1.5)
      const request = server.request({ priority: 1 })
      yield* environment.anyOf([request, environment.timeout(3)])
      server.release(request)
      yield* served('changed', server.request({ priority: 0 }))
    }
    environment.start(patient('first', 0))
    environment.start(patient('second', 1))
    environment.start(changing())
  })
}

// Servers of three shifts in a row, how long each worked on after its end, and when customers left.
function overtime(): CaseLog {
  const environment = new Environment()
  const line = new Store<number>(environment)
  const overtimes: number[] = []
  const left: number[] = []
  function* customers(): ProcessSteps {
    let now = 0
    for (const [at, service] of [
      [1, 5],
      [1, 7],
      [1, 9],
      [9, 4],
      [9, 5],
      [12, 5],
    ]) {
      yield* environment.timeout(at - now)
      now = at
      yield* line.put(service)
    }
  }
  function* server(from: number, to: number): ProcessSteps {
    yield* environment.timeout(from)
    while (environment.now < to) {
      const customer = line.get()
      yield* environment.anyOf([customer, environment.timeout(to - environment.now)])
      if (!customer.isTriggered) {
        customer.cancel()
        break
      }
      yield* environment.timeout(yield* customer)
      left.push(environment.now)
    }
    overtimes.push(environment.now - to)
  }
  environment.start(customers())
  for (const [servers, from, to] of [
    [3, 0, 7],
    [2, 7, 11],
    [1, 11, 20],
  ]) {
    for (let each = 0; each < servers; each++) environment.start(server(from, to))
  }
  environment.run()
  return [overtimes, left]
}

// Time of the last event, and how many are blocked at each of the two.
function deadlock(): CaseLog {
  const calendar = new Calendar()
  const items = new StationItems(2)
  const stations = [0, 1].map(
    (place) =>
      new Station(calendar, items, {
        servers: 1,
        buffer: 0,
        events: { band: 0, entity: place, completion: 0 },
      }),
  )
  const done = (place: number, item: number): void => {
    const [here, there] = [stations[place], stations[1 - place]]
    if (there.isFull()) {
      here.block(item)
      return
    }
    here.complete(item)
    there.arrive(item, 2)
  }
  stations[0].arrive(0, 3)
  stations[1].arrive(1, 4)
  run(calendar, [done])
  return [calendar.now, ...stations.map(({ statistics }) => statistics.blocked.value)]
}
