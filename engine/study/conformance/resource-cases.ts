import { Environment, Interrupt, type Process, type ProcessSteps, Resource } from '../../kernel/index.ts'
import { type CaseLog, type ConformanceCase, logOf, messageOf } from './conformance-case.ts'

/** Places that processes hold for a while. */
export const RESOURCE_CASES: readonly ConformanceCase[] = [
  {
    id: 'simpy/resource',
    behaviour: 'Two users of one place, one unit each, one after the other.',
    expected: [
      ['a', 1],
      ['b', 2],
    ],
    observe: () =>
      logOf((environment, log) => {
        const resource = new Resource(environment)
        function* user(name: string): ProcessSteps {
          yield* resource.use(() => rest(environment, 1))
          log.push([name, environment.now])
        }
        for (const name of ['a', 'b']) environment.start(user(name))
      }),
  },
  {
    id: 'simpy/resource-slots',
    behaviour: 'Nine users of three places start three at a time, in order.',
    expected: [
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 1],
      [4, 1],
      [5, 1],
      [6, 2],
      [7, 2],
      [8, 2],
    ],
    observe: () =>
      logOf((environment, log) => {
        const resource = new Resource(environment, { capacity: 3 })
        function* user(name: number): ProcessSteps {
          const request = resource.request()
          yield* request
          log.push([name, environment.now])
          yield* environment.timeout(1)
          resource.release(request)
        }
        for (let name = 0; name < 9; name++) environment.start(user(name))
      }),
  },
  {
    id: 'simpy/resource-capacity',
    behaviour: 'A resource has at least one place.',
    expected: ['capacity (= 0) must be an integer >= 1'],
    observe: () => [messageOf(() => new Resource(new Environment(), { capacity: 0 }))],
  },
  {
    id: 'simpy/resource-immediate-requests',
    behaviour: 'Who gives a place back and asks again at once stands behind those who wait.',
    expected: [
      [0, 2, 4],
      [1, 3, 5],
    ],
    observe: () => {
      const environment = new Environment()
      const resource = new Resource(environment)
      function* child(starts: number[]): ProcessSteps<number[]> {
        for (let round = 0; round < 3; round++) {
          yield* resource.use(function* (): ProcessSteps {
            starts.push(environment.now)
            yield* environment.timeout(1)
          })
        }
        return starts
      }
      const children = [environment.start(child([])), environment.start(child([]))]
      environment.run()
      return children.map((process) => process.value)
    },
  },
  {
    id: 'simpy/resource-continue-after-interrupt',
    behaviour: 'Who is interrupted in line keeps its place there and may go on waiting.',
    expected: ['interrupted', 0, 'granted', 1],
    observe: () => interruptedInLine(true),
  },
  {
    id: 'simpy/resource-release-after-interrupt',
    behaviour: 'Releasing a request that waits withdraws it.',
    expected: ['interrupted', 0, 'waiting', 0],
    observe: () => interruptedInLine(false),
  },
  {
    id: 'simpy/resource-error-while-held',
    behaviour: 'A place is given back when the steps that hold it fail.',
    expected: [1, 2],
    observe: () =>
      logOf((environment, log) => {
        const resource = new Resource(environment)
        function* user(isClumsy: boolean): ProcessSteps {
          const work = function* (): ProcessSteps {
            yield* environment.timeout(1)
            log.push(environment.now)
            if (isClumsy) throw new Error('dropped')
          }
          try {
            yield* resource.use(work)
          } catch (error) {
            if ((error as Error).message !== 'dropped') throw error
          }
        }
        for (const isClumsy of [true, false]) environment.start(user(isClumsy))
      }),
  },
  {
    id: 'simpy/resource-with-condition',
    behaviour: 'A request can be waited for together with a timeout.',
    expected: ['true', 'false'],
    observe: () =>
      logOf((environment, log) => {
        const resource = new Resource(environment)
        function* user(): ProcessSteps {
          const request = resource.request()
          const happened = yield* environment.anyOf([request, environment.timeout(1)])
          log.push(String(happened.has(request)))
        }
        for (let name = 0; name < 2; name++) environment.start(user())
      }),
  },
  {
    id: 'simpy/resource-with-priority-queue',
    behaviour: 'The lowest priority number goes first, in order of arrival within it; nothing is broken off.',
    expected: [0, 10, 15, 5],
    observe: () => priorityStarts(),
  },
]

function* rest(environment: Environment, delay: number): ProcessSteps {
  yield* environment.timeout(delay)
}

function interruptedInLine(goesOn: boolean): CaseLog {
  return logOf((environment, log) => {
    const resource = new Resource(environment)
    function* victim(): ProcessSteps {
      const request = resource.request()
      try {
        yield* request
      } catch (error) {
        if (!(error instanceof Interrupt)) throw error
        log.push('interrupted', environment.now)
        if (goesOn) {
          yield* request
          log.push('granted', environment.now)
        }
        resource.release(request)
        if (!goesOn) log.push('waiting', resource.queueLength.value)
      }
    }
    function* disturb(other: Process<void>): ProcessSteps {
      other.interrupt()
      yield* environment.timeout(0)
    }
    environment.start(resource.use(() => rest(environment, 1)))
    environment.start(disturb(environment.start(victim())))
  })
}

function priorityStarts(): CaseLog {
  const environment = new Environment()
  const resource = new Resource(environment)
  const starts = [-1, -1, -1, -1]
  function* user(name: number, delay: number, priority: number): ProcessSteps {
    yield* environment.timeout(delay)
    const request = resource.request({ priority })
    yield* request
    starts[name] = environment.now
    yield* environment.timeout(5)
    resource.release(request)
  }
  const arrivals = [
    [0, 2],
    [2, 3],
    [2, 3],
    [4, 1],
  ]
  arrivals.forEach(([delay, priority], name) => {
    environment.start(user(name, delay, priority))
  })
  environment.run()
  return starts
}
