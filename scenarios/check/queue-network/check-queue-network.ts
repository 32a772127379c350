import type { QueueNetwork } from '../../schema/index.ts'
import type { Finding } from '../finding.ts'
import { checkArrivals } from './arrivals.ts'
import { checkBlocking } from './blocking.ts'
import { checkForks } from './forks.ts'
import { checkNames } from './names.ts'
import { checkRoutes } from './routes.ts'
import { checkStations } from './stations.ts'

/** The rules that span several fields of a queueing system. */
export const QUEUE_NETWORK_CHECKS: readonly ((scenario: QueueNetwork) => Iterable<Finding>)[] = [
  checkNames,
  checkArrivals,
  checkStations,
  checkForks,
  checkRoutes,
  checkBlocking,
  checkObservations,
]

function* checkObservations({ observe, horizon }: QueueNetwork): Generator<Finding> {
  const end = horizon.warmUp === 'auto' ? horizon.window : horizon.warmUp + horizon.window
  for (const [index, at] of observe.numberInSystemAt.entries()) {
    if (at > end)
      yield {
        path: ['observe', 'numberInSystemAt', index],
        rule: `the run ends at ${end}`,
        fix: 'Look earlier, or lengthen the window.',
      }
  }
  const interval = observe.countArrivalsEvery
  if (interval !== undefined && interval * 2 > horizon.window)
    yield {
      path: ['observe', 'countArrivalsEvery'],
      rule: 'the window must hold at least two intervals',
      fix: 'Shorten the interval, or lengthen the window.',
    }
}
