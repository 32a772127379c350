import { type ConditionValue, Environment, type ProcessEvent, type ProcessSteps } from '../../kernel/index.ts'
import { type CaseLog, type ConformanceCase, logOf, messageOf } from './conformance-case.ts'

/** Waiting for all or any of several events. */
export const CONDITION_CASES: readonly ConformanceCase[] = [
  {
    id: 'simpy/operator-and',
    behaviour: 'All of three timeouts: at the last, with all values.',
    expected: [2, 0, 1, 2],
    observe: () => reached(([a, b, c], environment) => environment.allOf([a, b, c])),
  },
  {
    id: 'simpy/operator-or',
    behaviour: 'Any of three timeouts: at the first, with its value only.',
    expected: [0, 0],
    observe: () => reached(([a, b, c], environment) => environment.anyOf([a, b, c])),
  },
  {
    id: 'simpy/operator-nested-and',
    behaviour: 'Any of (first and third) and second: at the second, with what had happened by then.',
    expected: [1, 0, 1],
    observe: () => reached(([a, b, c], environment) => environment.anyOf([environment.allOf([a, c]), b])),
  },
  {
    id: 'simpy/operator-nested-or',
    behaviour: 'All of (first or second) and third: at the third, with what had happened by then.',
    expected: [2, 0, 1, 2],
    observe: () => reached(([a, b, c], environment) => environment.allOf([environment.anyOf([a, b]), c])),
  },
  {
    id: 'simpy/result-order',
    behaviour: 'Values come in the order in which the events were named, not in which they happened.',
    expected: [2, 2, 1, 0],
    observe: () => reached(([a, b, c], environment) => environment.allOf([environment.allOf([c, b]), a])),
  },
  {
    id: 'simpy/immutable-results',
    behaviour: 'What happens later does not change the value of a condition.',
    expected: [1, 1],
    observe: () =>
      logOf((environment, log) => {
        const [a, b, c] = timeouts(environment)
        function* wait(): ProcessSteps {
          const value = yield* environment.anyOf([a, environment.allOf([b, c])])
          log.push(value.values().length)
          yield* environment.timeout(5)
          log.push(value.values().length)
        }
        environment.start(wait())
      }),
  },
  {
    id: 'simpy/empty-conditions',
    behaviour: 'All of nothing and any of nothing happen at once.',
    expected: ['true', 'true'],
    observe: () => {
      const environment = new Environment()
      return [environment.allOf([]), environment.anyOf([])].map(({ isTriggered }) => String(isTriggered))
    },
  },
  {
    id: 'simpy/condition-with-error',
    behaviour: 'The first failure fails the condition, through nested ones too.',
    expected: ['failed after 0', 0],
    observe: () =>
      logOf((environment, log) => {
        function* wait(): ProcessSteps {
          const both = environment.allOf([environment.start(explode(environment, 0)), environment.timeout(1)])
          try {
            yield* environment.anyOf([both, environment.timeout(1)])
          } catch (error) {
            log.push((error as Error).message, environment.now)
          }
        }
        environment.start(wait())
      }),
  },
  {
    id: 'simpy/condition-with-uncaught-error',
    behaviour: 'An error after the condition has happened is not its business and stops the run.',
    expected: ['failed after 2', 2],
    observe: () => {
      const environment = new Environment()
      function* wait(): ProcessSteps {
        yield* environment.anyOf([environment.timeout(1), environment.start(explode(environment, 2))])
      }
      environment.start(wait())
      return [messageOf(() => environment.run()), environment.now]
    },
  },
]

type Timeouts = [ProcessEvent<number>, ProcessEvent<number>, ProcessEvent<number>]

function timeouts(environment: Environment): Timeouts {
  return [environment.timeout(0, 0), environment.timeout(1, 1), environment.timeout(2, 2)]
}

// When a condition over three timeouts of 0, 1 and 2 is reached, and the values then.
function reached(
  make: (events: Timeouts, environment: Environment) => ProcessEvent<ConditionValue>,
): CaseLog {
  return logOf((environment, log) => {
    function* wait(): ProcessSteps {
      const value = yield* make(timeouts(environment), environment)
      log.push(environment.now, ...(value.values() as number[]))
    }
    environment.start(wait())
  })
}

function* explode(environment: Environment, delay: number): ProcessSteps {
  yield* environment.timeout(delay)
  throw new Error(`failed after ${delay}`)
}
