import { Container, Environment, type ProcessSteps } from '../../kernel/index.ts'
import { type ConformanceCase, logOf, messageOf } from './conformance-case.ts'

/** Amounts without distinction. */
export const CONTAINER_CASES: readonly ConformanceCase[] = [
  {
    id: 'simpy/container',
    behaviour: 'Who puts waits for room, who gets for contents; what is taken out lets in who waits.',
    expected: [
      ['p', 1],
      ['g', 1],
      ['g', 2],
      ['p', 2],
    ],
    observe: () =>
      logOf((environment, log) => {
        const container = new Container(environment, { capacity: 2 })
        function* putter(): ProcessSteps {
          yield* environment.timeout(1)
          while (true) {
            yield* container.put(2)
            log.push(['p', environment.now])
            yield* environment.timeout(1)
          }
        }
        function* getter(): ProcessSteps {
          yield* container.get(1)
          log.push(['g', environment.now])
          yield* environment.timeout(1)
          yield* container.get(1)
          log.push(['g', environment.now])
        }
        environment.start(putter())
        environment.start(getter())
      }, 5),
  },
  {
    id: 'simpy/container-get-queued',
    behaviour:
      'One who waits takes the first of three puts, the second fills the container, the third waits.',
    expected: [0, 1, 1, 0],
    observe: () => {
      const environment = new Environment()
      const container = new Container(environment, { capacity: 1 })
      container.get(1)
      const before = [container.waitingToPut, container.waitingToGet]
      for (let put = 0; put < 3; put++) container.put(1)
      return [...before, container.waitingToPut, container.waitingToGet]
    },
  },
  {
    id: 'simpy/container-bounds',
    behaviour: 'Capacity, first level and amounts outside their ranges are refused.',
    expected: [
      'nothing',
      'nothing',
      'nothing',
      'initialLevel (= 2) must be at most the capacity (= 1)',
      'capacity (= 0) must be a finite number > 0',
      'capacity (= -1) must be a finite number > 0',
      'initialLevel (= -1) must be a finite number >= 0',
      'amount (= -13) must be a finite number > 0',
      'amount (= -13) must be a finite number > 0',
    ],
    observe: () => {
      const environment = new Environment()
      const options = [
        { capacity: 2, initialLevel: 1 },
        { capacity: 1, initialLevel: 1 },
        { capacity: 1, initialLevel: 0 },
        { capacity: 1, initialLevel: 2 },
        { capacity: 0 },
        { capacity: -1 },
        { capacity: 1, initialLevel: -1 },
      ]
      const container = new Container(environment)
      return [
        ...options.map((option) => messageOf(() => new Container(environment, option))),
        messageOf(() => container.put(-13)),
        messageOf(() => container.get(-13)),
      ]
    },
  },
]
