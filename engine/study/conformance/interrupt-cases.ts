import {
  Environment,
  Interrupt,
  type Process,
  type ProcessEvent,
  type ProcessSteps,
} from '../../kernel/index.ts'
import { type ConformanceCase, logOf, messageOf } from './conformance-case.ts'

/** Interrupts of processes. */
export const INTERRUPT_CASES: readonly ConformanceCase[] = [
  {
    id: 'simpy/concurrent-interrupts',
    behaviour: 'Several interrupts of one instant come in the order in which they were called.',
    expected: [
      [0, 'one'],
      [0, 'two'],
      [0, 'three'],
    ],
    observe: () =>
      logOf((environment, log) => {
        function* disturb(name: string, victim: Process<void>): ProcessSteps {
          victim.interrupt(name)
          yield* environment.timeout(1)
        }
        const victim = environment.start(patient(environment, log))
        for (const name of ['one', 'two', 'three']) environment.start(disturb(name, victim))
      }, 20),
  },
  {
    id: 'simpy/concurrent-interrupt-and-success',
    behaviour: 'An interrupt comes before a success of the same instant; the event can be waited for again.',
    expected: [
      ['interrupted', 1],
      ['completed', 1],
    ],
    observe: () =>
      logOf((environment, log) => {
        function* wait(event: ProcessEvent<void>): ProcessSteps {
          while (!event.isProcessed) {
            try {
              yield* event
              log.push(['completed', environment.now])
            } catch {
              log.push(['interrupted', environment.now])
            }
          }
        }
        function* plan(event: ProcessEvent<void>, victim: Process<void>): ProcessSteps {
          yield* environment.timeout(1)
          event.succeed()
          victim.interrupt()
        }
        const event = environment.event()
        environment.start(plan(event, environment.start(wait(event))))
      }, 5),
  },
  {
    id: 'simpy/init-interrupt',
    behaviour: 'A process that is interrupted at once has started before.',
    expected: ['started', 'interrupted', 0],
    observe: () =>
      logOf((environment, log) => {
        function* child(): ProcessSteps {
          log.push('started')
          try {
            yield* environment.timeout(10)
          } catch {
            log.push('interrupted', environment.now)
          }
        }
        function* root(): ProcessSteps {
          environment.start(child()).interrupt()
          yield* environment.timeout(1)
        }
        environment.start(root())
      }),
  },
  {
    id: 'simpy/interrupt-event',
    behaviour: 'A process is interrupted while it waits for whatever event, and the cause is told.',
    expected: [[5, 'enough']],
    observe: () =>
      logOf((environment, log) => {
        function* child(): ProcessSteps {
          try {
            yield* environment.event()
          } catch (error) {
            log.push([environment.now, String((error as Interrupt).cause)])
          }
        }
        function* parent(): ProcessSteps {
          const process = environment.start(child())
          yield* environment.timeout(5)
          process.interrupt('enough')
        }
        environment.start(parent())
      }),
  },
  {
    id: 'simpy/multiple-interrupts',
    behaviour: 'An interrupt that finds its process ended by the one before is dropped.',
    expected: [1],
    observe: () =>
      logOf((environment, log) => {
        function* child(): ProcessSteps<number> {
          try {
            yield* environment.timeout(1)
            return 0
          } catch (error) {
            return (error as Interrupt).cause as number
          }
        }
        function* parent(): ProcessSteps {
          const process = environment.start(child())
          yield* environment.timeout(0)
          process.interrupt(1)
          process.interrupt(2)
          log.push(yield* process)
        }
        environment.start(parent())
      }),
  },
  {
    id: 'simpy/interrupt-terminated-process',
    behaviour: 'A process that has ended cannot be interrupted.',
    expected: ["process (= 'child') has ended and cannot be interrupted"],
    observe: () => {
      const environment = new Environment()
      function* child(): ProcessSteps {
        yield* environment.timeout(1)
      }
      const process = environment.start(child(), 'child')
      environment.run()
      return [messageOf(() => process.interrupt())]
    },
  },
  {
    id: 'simpy/interrupt-self',
    behaviour: 'A process cannot interrupt itself.',
    expected: ["process (= 'narcissus') cannot interrupt itself"],
    observe: () =>
      logOf((environment, log) => {
        function* self(): ProcessSteps {
          log.push(messageOf(() => environment.activeProcess?.interrupt()))
        }
        environment.start(self(), 'narcissus')
      }),
  },
]

function* patient(environment: Environment, log: unknown[]): ProcessSteps {
  while (true) {
    try {
      yield* environment.timeout(10)
    } catch (error) {
      if (!(error instanceof Interrupt)) throw error
      log.push([environment.now, error.cause])
    }
  }
}
