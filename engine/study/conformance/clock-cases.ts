import { Environment, type ProcessEvent, type ProcessSteps } from '../../kernel/index.ts'
import { type ConformanceCase, logOf, messageOf } from './conformance-case.ts'

/** Clock, timeouts and the end of a run. */
export const CLOCK_CASES: readonly ConformanceCase[] = [
  {
    id: 'simpy/event-queue-empty',
    behaviour: 'A run ends when no event is left, and the clock stands at its end.',
    expected: [0, 1, 'end', 10],
    observe: () => {
      const environment = new Environment()
      const log: (string | number)[] = []
      function* clock(): ProcessSteps {
        while (environment.now < 2) {
          log.push(environment.now)
          yield* environment.timeout(1)
        }
      }
      environment.start(clock())
      environment.run(10)
      return [...log, 'end', environment.now]
    },
  },
  {
    id: 'simpy/run-resume',
    behaviour: 'An event at the very end of a run is still to come; runs in a row equal one run.',
    expected: [
      [10, 1],
      [15, 2],
      [15, 3],
    ],
    observe: () => {
      const environment = new Environment()
      const timeouts = [5, 10, 15].map((delay) => environment.timeout(delay))
      return [10, 15, Number.POSITIVE_INFINITY].map((until) => {
        environment.run(until)
        return [environment.now, timeouts.filter((timeout) => timeout.isProcessed).length]
      })
    },
  },
  {
    id: 'simpy/run-until-the-past',
    behaviour: 'A run cannot end before now.',
    expected: ['until (= -3) must be >= now (= 0)'],
    observe: () => [messageOf(() => new Environment().run(-3))],
  },
  {
    id: 'simpy/run-until-event',
    behaviour: 'A run up to an event gives its value, again if it has happened; it fails if it never comes.',
    expected: ['spam', 1, 'spam', 1, "event (= 'pending') never happens: no event is left"],
    observe: () => {
      const environment = new Environment()
      const timeout = environment.timeout(1, 'spam')
      const once = [environment.runUntil(timeout), environment.now]
      const twice = [environment.runUntil(timeout), environment.now]
      return [...once, ...twice, messageOf(() => environment.runUntil(environment.event()))]
    },
  },
  {
    id: 'simpy/discrete-time-steps',
    behaviour: 'A process that waits one unit at a time sees each of them.',
    expected: [0, 1, 2],
    observe: () =>
      logOf((environment, log) => {
        function* clock(): ProcessSteps {
          while (true) {
            log.push(environment.now)
            yield* environment.timeout(1)
          }
        }
        environment.start(clock())
      }, 3),
  },
  {
    id: 'simpy/negative-timeout',
    behaviour: 'Time does not run backwards.',
    expected: ['delay (= -1) must be a finite number >= 0'],
    observe: () => [messageOf(() => new Environment().timeout(-1))],
  },
  {
    id: 'simpy/shared-timeout',
    behaviour: 'Several processes may wait for one event; they go on in the order in which they came.',
    expected: [
      [0, 1],
      [1, 1],
      [2, 1],
    ],
    observe: () =>
      logOf((environment, log) => {
        const timeout = environment.timeout(1)
        function* child(name: number): ProcessSteps {
          yield* timeout
          log.push([name, environment.now])
        }
        for (let name = 0; name < 3; name++) environment.start(child(name))
      }),
  },
  {
    id: 'simpy/triggered-timeout',
    behaviour: 'Waiting for an event that has happened takes no time and gives its value.',
    expected: ['done before', 2],
    observe: () =>
      logOf((environment, log) => {
        function* late(event: ProcessEvent<string>): ProcessSteps {
          yield* environment.timeout(2)
          log.push(yield* event, environment.now)
        }
        environment.start(late(environment.timeout(1, 'done before')))
      }),
  },
]
