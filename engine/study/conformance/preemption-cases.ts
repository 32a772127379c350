import {
  type Environment,
  Interrupt,
  Preempted,
  type ProcessSteps,
  type RequestOptions,
  Resource,
} from '../../kernel/index.ts'
import { type CaseLog, type ConformanceCase, logOf } from './conformance-case.ts'

/** Places that are taken away: SimPy's resources, and customers of Ciw whose service is broken off. */
export const PREEMPTION_CASES: readonly ConformanceCase[] = [
  {
    id: 'simpy/preemptive-resource',
    behaviour: 'A holder that has not even noticed its place yet can lose it.',
    expected: [
      [0, 'low', 'high', 0],
      [1, 'high'],
    ],
    observe: () =>
      logOf((environment, log) => {
        const crane = new Resource(environment, { isPreemptive: true })
        const model = { environment, log, hold: 1 }
        environment.start(user(model, crane, 0, { priority: 1 }), 'low')
        environment.start(user(model, crane, 0, { priority: 0 }), 'high')
      }),
  },
  {
    id: 'simpy/mixed-preemption',
    behaviour:
      'Of two places the later holder loses its own; who does not pre-empt waits, and is told who and since when.',
    expected: [
      [1, 'p1', 'p3', 0],
      [5, 'p0'],
      [6, 'p3'],
      [10, 'p2'],
      [11, 'p4'],
    ],
    observe: () =>
      logOf((environment, log) => {
        const crane = new Resource(environment, { capacity: 2, isPreemptive: true })
        const model = { environment, log, hold: 5 }
        environment.start(user(model, crane, 0, { priority: 1 }), 'p0')
        environment.start(user(model, crane, 0, { priority: 1 }), 'p1')
        environment.start(user(model, crane, 1, { priority: 0, preempts: false }), 'p2')
        environment.start(user(model, crane, 1, { priority: 0 }), 'p3')
        environment.start(user(model, crane, 2, { priority: 2 }), 'p4')
      }),
  },
  {
    id: 'simpy/nested-preemption',
    behaviour: 'Who holds two places can lose either, and the cause says which.',
    expected: [
      [1, 'p0', 'p1', 0, 'berth'],
      [6, 'p1'],
      [21, 'p2', 'p3', 20, 'crane'],
      [26, 'p3'],
      [31, 'p4'],
    ],
    observe: () =>
      logOf((environment, log) => {
        const crane = new Resource(environment, { isPreemptive: true })
        const berth = new Resource(environment, { isPreemptive: true })
        const nameOf = (resource: Resource): string => (resource === crane ? 'crane' : 'berth')
        const model = { environment, log, hold: 5, nameOf }
        const both = (delay: number): ProcessSteps => userOfTwo(model, [crane, berth], delay, -1)
        environment.start(both(0), 'p0')
        environment.start(user(model, berth, 1, { priority: -2 }), 'p1')
        environment.start(both(20), 'p2')
        environment.start(user(model, crane, 21, { priority: -2 }), 'p3')
        environment.start(both(21), 'p4')
      }),
  },
  {
    id: 'ciw/priority-preemption-restart',
    behaviour:
      'A customer whose service is broken off by a more urgent one starts anew when the server is free.',
    expected: [
      ['ordinary', 1.5, 6.5],
      ['ordinary', 6.5, 7.5, 'interrupted'],
      ['urgent', 7.5, 11.5],
      ['ordinary', 11.5, 16.5],
    ],
    observe: () =>
      logOf((environment, log) => {
        const server = new Resource(environment, { isPreemptive: true })
        const serve = (at: number, priority: number, time: number): ProcessSteps =>
          restarting(environment, server, log, { at, priority, time })
        environment.start(serve(1.5, 1, 5), 'ordinary')
        environment.start(serve(5, 1, 5), 'ordinary')
        environment.start(serve(7.5, 0, 4), 'urgent')
      }),
  },
  {
    id: 'ciw/preempted-by-schedule',
    behaviour:
      'Service of 6 begun at 1, server gone at 3, next one at 5: restart, resume and a new draw of 3.',
    expected: [11, 9, 8],
    observe: () => [
      displaced((_, whole) => whole),
      displaced((served, whole) => whole - served),
      displaced(() => 3),
    ],
  },
]

interface Model {
  readonly environment: Environment
  readonly log: (string | number | CaseLog)[]
  readonly hold: number
  readonly nameOf?: (resource: Resource) => string
}

function* user(model: Model, resource: Resource, delay: number, options: RequestOptions): ProcessSteps {
  const { environment, log, hold } = model
  const name = environment.activeProcess?.name ?? ''
  yield* environment.timeout(delay)
  const request = resource.request(options)
  try {
    yield* request
    yield* environment.timeout(hold)
    log.push([environment.now, name])
  } catch (error) {
    log.push([environment.now, name, ...lossOf(error)])
  } finally {
    resource.release(request)
  }
}

function* userOfTwo(
  model: Model,
  [outer, inner]: readonly [Resource, Resource],
  delay: number,
  priority: number,
): ProcessSteps {
  const { environment, log, hold, nameOf } = model
  const name = environment.activeProcess?.name ?? ''
  yield* environment.timeout(delay)
  try {
    yield* outer.use(
      () =>
        inner.use(
          function* (): ProcessSteps {
            yield* environment.timeout(hold)
            log.push([environment.now, name])
          },
          { priority },
        ),
      { priority },
    )
  } catch (error) {
    log.push([environment.now, name, ...lossOf(error), nameOf?.(preemptedOf(error).resource) ?? ''])
  }
}

function* restarting(
  environment: Environment,
  server: Resource,
  log: Model['log'],
  customer: { at: number; priority: number; time: number },
): ProcessSteps {
  const name = environment.activeProcess?.name ?? ''
  yield* environment.timeout(customer.at)
  for (let isServed = false; !isServed; ) {
    let start = Number.NaN
    try {
      yield* server.use(
        function* (): ProcessSteps {
          start = environment.now
          yield* environment.timeout(customer.time)
        },
        { priority: customer.priority },
      )
      log.push([name, start, environment.now])
      isServed = true
    } catch (error) {
      preemptedOf(error)
      log.push([name, start, environment.now, 'interrupted'])
    }
  }
}

// When a customer leaves whose service of 6 was broken off, given what it still needs then.
function displaced(stillNeeded: (served: number, whole: number) => number): number {
  const [departure] = logOf((environment, log) => {
    const server = new Resource(environment, { isPreemptive: true })
    function* customer(): ProcessSteps {
      yield* environment.timeout(1)
      let time = 6
      while (time > 0) {
        const start = environment.now
        try {
          yield* server.use(() => environment.timeout(time)[Symbol.iterator](), { priority: 1 })
          time = 0
        } catch (error) {
          preemptedOf(error)
          time = stillNeeded(environment.now - start, time)
        }
      }
      log.push(environment.now)
    }
    function* absence(): ProcessSteps {
      yield* environment.timeout(3)
      yield* server.use(() => environment.timeout(2)[Symbol.iterator](), { priority: 0 })
    }
    environment.start(customer())
    environment.start(absence())
  })
  return departure as number
}

function preemptedOf(error: unknown): Preempted {
  if (!(error instanceof Interrupt && error.cause instanceof Preempted)) throw error
  return error.cause
}

function lossOf(error: unknown): [string, number] {
  const { by, usageSince } = preemptedOf(error)
  return [by?.name ?? '', usageSince]
}
