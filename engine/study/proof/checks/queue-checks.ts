import {
  constantServiceWaitsAtMost,
  erlangArrivalsWait,
  erlangB,
  erlangC,
  finiteQueue,
  generalServiceWait,
  impatientQueue,
  multiServerQueue,
  waitsLongerThan,
} from '../../../theory/index.ts'
import type { Check } from '../check.ts'

/** Single stations. */
export const QUEUE_CHECKS: readonly Check[] = [
  {
    kind: 'numbers',
    id: 'queues/printed',
    family: 'queues',
    source: 'Gross et al. (2008), Fundamentals of Queueing Theory, 4th ed., chapters 2, 3 and 5',
    statement: 'Formulas of single stations give the numbers that were computed independently.',
    numbers: () => [
      ...[
        { load: 0.8, servers: 1, waiting: '3.200000', wait: '4.000000' },
        { load: 1.8, servers: 2, waiting: '7.673684', wait: '4.263158' },
        { load: 8, servers: 10, waiting: '1.636721', wait: '0.204590' },
        { load: 90, servers: 100, waiting: '1.952464', wait: '0.021694' },
      ].flatMap(({ load, servers, waiting, wait }) => {
        const queue = multiServerQueue(load, 1, servers)
        const name = `M/M/${servers} at ${load}`
        return [
          { name: `${name}: waiting`, printed: waiting, computed: queue.waiting },
          { name: `${name}: wait`, printed: wait, computed: queue.wait },
        ]
      }),
      { name: 'Erlang C(2, 1.8)', printed: '0.852632', computed: erlangC(2, 1.8) },
      { name: 'Erlang C(100, 90)', printed: '0.216940', computed: erlangC(100, 90) },
      { name: 'Erlang B(10, 8)', printed: '0.121661', computed: erlangB(10, 8) },
      { name: 'Erlang B(100, 90)', printed: '0.026957', computed: erlangB(100, 90) },
      { name: 'M/M/10: waits > 0.5', printed: '0.150529', computed: waitsLongerThan(8, 1, 10, 0.5) },
      { name: 'M/M/10/15: lost', printed: '0.203261', computed: finiteQueue(12, 1, 10, 15).lossShare },
      {
        name: 'M/M/10 + M: gives up',
        printed: '0.103913',
        computed: impatientQueue(10, 1, 10, 0.5).lossShare,
      },
      { name: 'M/G/1, scv 2: wait', printed: '6.000000', computed: generalServiceWait(0.8, 1, 2) },
      { name: 'M/D/1: waits <= 5', printed: '0.899503', computed: constantServiceWaitsAtMost(0.8, 1, 5) },
      { name: 'E2/M/1: wait', printed: '2.843980', computed: erlangArrivalsWait(0.8, 1, 2) },
    ],
  },
]
