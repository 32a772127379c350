import { Environment, type ProcessSteps, Store } from '../../kernel/index.ts'
import { type CaseLog, type ConformanceCase, logOf, messageOf } from './conformance-case.ts'

/** Distinct items: first in, first out; by priority; by what is asked for. */
export const STORE_CASES: readonly ConformanceCase[] = [
  {
    id: 'simpy/store-capacity',
    behaviour: 'A store takes no more than its capacity, which is at least 1.',
    expected: [2, 1, 'capacity (= 0) must be an integer >= 1'],
    observe: () => {
      const environment = new Environment()
      const store = new Store<number>(environment, { capacity: 2 })
      for (let item = 0; item < 3; item++) store.put(item)
      environment.run()
      const refused = messageOf(() => new Store(environment, { capacity: 0 }))
      return [store.items.length, store.waitingToPut, refused]
    },
  },
  {
    id: 'simpy/store-cancel',
    behaviour: 'Who no longer waits for an item takes none.',
    expected: ['true', 1, 'false'],
    observe: () => {
      const store = new Store<string>(new Environment())
      const get = store.get()
      const isWithdrawn = get.cancel()
      store.put('left alone')
      return [String(isWithdrawn), store.items.length, String(get.cancel())]
    },
  },
  {
    id: 'simpy/priority-store-item-priority',
    behaviour: 'A store of three places, filled in the order b c a d e f g, gives out a b c at 1 2 3.',
    expected: ['a', 'b', 'c'],
    observe: () => takenAtOneTwoThree([...'bcadefg'], (item) => item.charCodeAt(0)),
  },
  {
    id: 'simpy/priority-store-stable-order',
    behaviour: 'Items of equal priority come out in the order in which they were put in.',
    expected: ['z', 'x', 'y'],
    observe: () => takenAtOneTwoThree(['z', 'x', 'y'], () => 0),
  },
  {
    id: 'simpy/filter-store',
    behaviour: 'Who asks for one item is not served with another.',
    expected: ['false', 'true', 1],
    observe: () => {
      const store = new Store<string>(new Environment(), { capacity: 2 })
      const get = store.get((item) => item === 'b')
      store.put('a')
      const before = String(get.isTriggered)
      store.put('b')
      return [before, String(get.isTriggered), store.items.length]
    },
  },
  {
    id: 'simpy/filter-store-get-after-mismatch',
    behaviour: 'One whose item is there is not held up by one before whose item is not.',
    expected: [
      ['late', 0],
      ['early', 1],
    ],
    observe: () =>
      logOf((environment, log) => {
        const store = new Store<string>(environment, { capacity: 2 })
        function* putter(): ProcessSteps {
          yield* store.put('second wish')
          yield* environment.timeout(1)
          yield* store.put('first wish')
        }
        function* getter(name: string, wish: string): ProcessSteps {
          yield* store.get((item) => item === wish)
          log.push([name, environment.now])
        }
        environment.start(getter('early', 'first wish'))
        environment.start(getter('late', 'second wish'))
        environment.start(putter())
      }),
  },
  {
    id: 'simpy/filter-calls-best-case',
    behaviour: 'The question is put to one item after the other until one fits: once if the first does.',
    expected: ['asks 1', 'gets 1', 'asks 2', 'gets 2', 'asks 3', 'gets 3'],
    observe: () =>
      logOf((environment, log) => {
        const store = new Store<number>(environment)
        for (const item of [1, 2, 3]) store.put(item)
        function* getter(): ProcessSteps {
          for (let round = 0; round < 3; round++) log.push(`gets ${yield* store.get(asking(log, 0))}`)
        }
        environment.start(getter())
      }),
  },
  {
    id: 'simpy/filter-calls-worst-case',
    behaviour: 'The question is put anew to all items after each put, since its answer may have changed.',
    expected: [
      ...['puts 0', 'asks 0'],
      ...['puts 1', 'asks 0', 'asks 1'],
      ...['puts 2', 'asks 0', 'asks 1', 'asks 2'],
      ...['puts 3', 'asks 0', 'asks 1', 'asks 2', 'asks 3', 'gets 3'],
    ],
    observe: () =>
      logOf((environment, log) => {
        const store = new Store<number>(environment)
        function* putter(): ProcessSteps {
          for (let item = 0; item < 4; item++) {
            log.push(`puts ${item}`)
            yield* store.put(item)
          }
        }
        function* getter(): ProcessSteps {
          log.push(`gets ${yield* store.get(asking(log, 3))}`)
        }
        environment.start(getter())
        environment.start(putter())
      }),
  },
]

function asking(log: (string | number | CaseLog)[], least: number): (item: number) => boolean {
  return (item) => {
    log.push(`asks ${item}`)
    return item >= least
  }
}

function takenAtOneTwoThree(items: readonly string[], priority: (item: string) => number): CaseLog {
  return logOf((environment, log) => {
    const store = new Store<string>(environment, { capacity: 3, priority })
    function* putter(): ProcessSteps {
      for (const item of items) yield* store.put(item)
    }
    function* getter(at: number): ProcessSteps {
      yield* environment.timeout(at)
      log.push(yield* store.get())
    }
    environment.start(putter())
    for (const at of [1, 2, 3]) environment.start(getter(at))
  })
}
