import {
  BatchStation,
  Calendar,
  type Discipline,
  Environment,
  FifoQueues,
  Links,
  type ProcessSteps,
  Resource,
  run,
  Station,
  StationItems,
} from '../../kernel/index.ts'
import { type CaseLog, type ConformanceCase, logOf } from './conformance-case.ts'

type Customer = readonly [at: number, time: number, priority: number]

const CUSTOMERS: readonly Customer[] = [
  [1.5, 5, 1],
  [5, 5, 1],
  [7.5, 4, 0],
]

/** Stations: priorities, pre-emption, reneging, vehicles that leave at fixed times. */
export const STATION_CASES: readonly ConformanceCase[] = [
  {
    id: 'ciw/priority-non-preemptive',
    behaviour:
      'An urgent customer at 7.5 waits for the service that runs; ends of service in order of arrival.',
    expected: [6.5, 11.5, 15.5],
    observe: () => departures('priority', 1, CUSTOMERS),
  },
  {
    id: 'ciw/priority-preemptive-resume',
    behaviour: 'An urgent customer at 7.5 breaks off the service that runs, which resumes where it was.',
    expected: [6.5, 15.5, 11.5],
    observe: () => departures('preemptive-priority', 1, CUSTOMERS),
  },
  {
    id: 'simpy/station-slots',
    behaviour: 'Nine customers of one unit at a station of three servers leave three at a time.',
    expected: [1, 1, 1, 2, 2, 2, 3, 3, 3],
    observe: () =>
      departures(
        'fifo',
        3,
        Array.from({ length: 9 }, (): Customer => [0, 1, 0]),
      ),
  },
  {
    id: 'ciw/reneging',
    behaviour:
      'Arrivals every 7, service of 11, patience of 3: the second and the fourth give up at 17 and 31.',
    expected: [
      [2, 'gives up', 17],
      [1, 'leaves', 18],
      [4, 'gives up', 31],
      [3, 'leaves', 32],
    ],
    observe: () => renegers(),
  },
  {
    id: 'ciw/slotted-service',
    behaviour:
      'Vehicles leave at 1 2 3 4 with 3 2 5 3 places: each customer leaves with the first that has room.',
    expected: [1, 1, 1, 2, 2, 3, 3, 3, 4],
    observe: () => vehicleDepartures(),
  },
  {
    id: 'ciw/queue-capacity',
    behaviour:
      'One server, one place to wait, service of 10, arrivals at 0 1 2 3 11: the third and the fourth are lost.',
    expected: [10, 20, -1, -1, 30],
    observe: () =>
      departures(
        'fifo',
        1,
        [0, 1, 2, 3, 11].map((at): Customer => [at, 10, 0]),
        1,
      ),
  },
  {
    id: 'ciw/blocking',
    behaviour:
      'Services of 2, then 5 with no place to wait: who is done first stays on its server until there is room.',
    expected: [
      [7, 12, 17],
      [6, 6],
    ],
    observe: () => tandem(),
  },
]

const ARRIVAL = 0
const COMPLETION = 1
const SCALE = 10

// Times in tenths, because the clock of a station is an integer.
function departures(
  discipline: Discipline,
  servers: number,
  customers: readonly Customer[],
  buffer: number = Number.POSITIVE_INFINITY,
): CaseLog {
  const calendar = new Calendar()
  const events = { band: 0, entity: 0, completion: COMPLETION }
  const station = new Station(calendar, new StationItems(4), {
    servers,
    discipline,
    classes: 2,
    buffer,
    events,
  })
  const ends: number[] = customers.map(() => -1)
  customers.forEach(([at], item) => {
    calendar.post(at * SCALE, 0, ARRIVAL, 0, item)
  })
  const arrive = (_: number, item: number): void => {
    station.arrive(item, customers[item][1] * SCALE, customers[item][2])
  }
  const complete = (_: number, item: number): void => {
    ends[item] = calendar.now / SCALE
    station.complete(item)
  }
  run(calendar, [arrive, complete])
  return ends
}

// Departures of three customers from two stations in a row, then the time the first server worked and was blocked.
function tandem(): CaseLog {
  const calendar = new Calendar()
  const items = new StationItems(4)
  const [FIRST, SECOND] = [0, 1]
  const station = (completion: number, buffer: number): Station =>
    new Station(calendar, items, { servers: 1, buffer, events: { band: 0, entity: 0, completion } })
  const first = station(FIRST, Number.POSITIVE_INFINITY)
  const second = station(SECOND, 0)
  const left: number[] = []
  let blocked = -1
  const goOn = (item: number): void => {
    first.complete(item)
    second.arrive(item, 5)
  }
  const firstDone = (_: number, item: number): void => {
    if (!second.isFull()) {
      goOn(item)
      return
    }
    first.block(item)
    blocked = item
  }
  const secondDone = (_: number, item: number): void => {
    second.complete(item)
    left.push(calendar.now)
    if (blocked < 0) return
    const next = blocked
    blocked = -1
    goOn(next)
  }
  for (let item = 0; item < 3; item++) first.arrive(item, 2)
  run(calendar, [firstDone, secondDone])
  const busyOrBlocked = first.statistics.inService.integral(calendar.now)
  const blockedTime = first.statistics.blocked.integral(calendar.now)
  return [left, [busyOrBlocked - blockedTime, blockedTime]]
}

function renegers(): CaseLog {
  return logOf((environment, log) => {
    const server = new Resource(environment)
    function* customer(name: number): ProcessSteps {
      yield* environment.timeout(7 * name)
      const request = server.request()
      const happened = yield* environment.anyOf([request, environment.timeout(3)])
      if (happened.has(request)) yield* environment.timeout(11)
      server.release(request)
      log.push([name, happened.has(request) ? 'leaves' : 'gives up', environment.now])
    }
    for (let name = 1; name <= 4; name++) environment.start(customer(name))
  })
}

function vehicleDepartures(): CaseLog {
  const arrivals = [0.3, 0.5, 0.7, 1.2, 1.3, 1.8, 2.6, 2.7, 3.1]
  const environment = new Environment()
  const queues = new FifoQueues(2, new Links(arrivals.length))
  const stop = new BatchStation(queues, 0, { sizeOf: () => 1, divide: () => -1 })
  const starts = arrivals.map(() => -1)
  function* customer(item: number): ProcessSteps {
    yield* environment.timeout(arrivals[item])
    stop.arrive(item)
  }
  function* vehicles(): ProcessSteps {
    for (const places of [3, 2, 5, 3]) {
      yield* environment.timeout(1)
      stop.load(places, queues, 1)
      for (let item = queues.pop(1); item >= 0; item = queues.pop(1)) starts[item] = environment.now
    }
  }
  arrivals.forEach((_, item) => {
    environment.start(customer(item))
  })
  environment.start(vehicles())
  environment.run()
  return starts
}
