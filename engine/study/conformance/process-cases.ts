import { Environment, Interrupt, type Process, type ProcessSteps } from '../../kernel/index.ts'
import { type ConformanceCase, logOf, messageOf } from './conformance-case.ts'

/** Processes: results, joins, errors. */
export const PROCESS_CASES: readonly ConformanceCase[] = [
  {
    id: 'simpy/start-non-process',
    behaviour: 'Only a generator can be started.',
    expected: ["steps (= 'function') must be a generator: call the function* that makes it"],
    observe: () => [messageOf(() => new Environment().start((() => {}) as unknown as ProcessSteps))],
  },
  {
    id: 'simpy/return-value',
    behaviour: 'Joining a process takes until it ends and gives its result.',
    expected: [1, 3],
    observe: () =>
      logOf((environment, log) => {
        function* child(delay: number): ProcessSteps<number> {
          yield* environment.timeout(delay)
          return environment.now
        }
        function* parent(): ProcessSteps {
          log.push(yield* environment.start(child(1)))
          log.push(yield* environment.start(child(2)))
        }
        environment.start(parent())
      }),
  },
  {
    id: 'simpy/get-state',
    behaviour: 'A process is alive until its steps have ended.',
    expected: ['true', 'false'],
    observe: () =>
      logOf((environment, log) => {
        function* short(): ProcessSteps {
          yield* environment.timeout(3)
        }
        function* watch(other: Process<void>): ProcessSteps {
          yield* environment.timeout(1)
          log.push(String(other.isAlive))
          yield* environment.timeout(3)
          log.push(String(other.isAlive))
        }
        environment.start(watch(environment.start(short())))
      }),
  },
  {
    id: 'simpy/error-forwarding',
    behaviour: 'The error of a process is thrown into those who joined it.',
    expected: ['caught broken', 0],
    observe: () =>
      logOf((environment, log) => {
        function* parent(): ProcessSteps {
          try {
            yield* environment.start(broken(environment, 0))
          } catch (error) {
            log.push(`caught ${(error as Error).message}`, environment.now)
          }
        }
        environment.start(parent())
      }),
  },
  {
    id: 'simpy/no-parent-process',
    behaviour: 'An error that nobody handles stops the run.',
    expected: ['broken', 2],
    observe: () => {
      const environment = new Environment()
      environment.start(broken(environment, 2))
      return [messageOf(() => environment.run(9)), environment.now]
    },
  },
  {
    id: 'simpy/invalid-event',
    behaviour: 'A process may only yield events of its environment.',
    expected: ["yield (= 'null') must be an event of the environment of process 'odd'"],
    observe: () => {
      const environment = new Environment()
      function* odd(): ProcessSteps {
        yield null as never
      }
      environment.start(odd(), 'odd')
      return [messageOf(() => environment.run())]
    },
  },
  {
    id: 'simpy/interrupted-join',
    behaviour:
      'Who is interrupted while joining is not resumed when the other ends, only by its own timeout.',
    expected: [1, 6],
    observe: () => interruptedJoin((environment) => environment.timeout(5)),
  },
  {
    id: 'simpy/interrupted-join-and-rejoin',
    behaviour: 'Who was interrupted while joining may join again.',
    expected: [1, 2],
    observe: () => interruptedJoin((_, child) => child),
  },
  {
    id: 'simpy/error-and-interrupted-join',
    behaviour: 'An interrupt ends the join, so the error of the other is nobody’s and stops the run.',
    expected: ['broken'],
    observe: () => {
      const environment = new Environment()
      function* disturb(other: Process<unknown>): ProcessSteps {
        other.interrupt()
        yield* environment.timeout(0)
      }
      function* parent(): ProcessSteps {
        environment.start(disturb(environment.activeProcess as Process<unknown>))
        try {
          yield* environment.start(broken(environment, 0))
        } catch (error) {
          if (!(error instanceof Interrupt)) throw error
        }
        yield* environment.timeout(0)
      }
      environment.start(parent())
      return [messageOf(() => environment.run())]
    },
  },
]

function* broken(environment: Environment, delay: number): ProcessSteps {
  if (delay > 0) yield* environment.timeout(delay)
  throw new Error('broken')
}

function interruptedJoin(
  next: (
    environment: Environment,
    child: Process<void>,
  ) => Process<void> | ReturnType<Environment['timeout']>,
): ConformanceCase['expected'] {
  return logOf((environment, log) => {
    function* child(): ProcessSteps {
      yield* environment.timeout(2)
    }
    function* parent(): ProcessSteps {
      const other = environment.start(child())
      try {
        yield* other
        log.push('never')
      } catch {
        log.push(environment.now)
        yield* next(environment, other)
        log.push(environment.now)
      }
    }
    function* disturb(victim: Process<void>): ProcessSteps {
      yield* environment.timeout(1)
      victim.interrupt()
    }
    environment.start(disturb(environment.start(parent())))
  })
}
