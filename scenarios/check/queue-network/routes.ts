import type { Path } from '../../load/index.ts'
import type { QueueNetwork, QueueRoute } from '../../schema/index.ts'
import { type Finding, sum, unknownName } from '../finding.ts'

const ROUNDING = 1e-9

/**
 * Ways lead to stations and forks that exist, in shares of at most 1; and whoever comes is served before a fork sends
 * on.
 *
 * @param network - the scenario.
 * @yields a finding at each way that does not fit.
 */
export function* checkRoutes(network: QueueNetwork): Generator<Finding> {
  for (const [path, route] of routesOf(network)) {
    const names = new Set([...Object.keys(network.stations), ...Object.keys(network.forks)])
    if (typeof route === 'string') {
      if (!names.has(route)) yield unknownName(path, 'station or fork', route, names)
      continue
    }
    for (const name of Object.keys(route))
      if (!names.has(name)) yield unknownName([...path, name], 'station or fork', name, names)
    const total = sum(Object.values(route))
    if (total > 1 + ROUNDING)
      yield {
        path,
        rule: `the shares add up to ${total}, more than 1`,
        fix: 'Lower them; what is left of 1 leaves the network.',
      }
  }
}

function* routesOf({ sources, stations, forks }: QueueNetwork): Generator<[Path, QueueRoute]> {
  for (const [name, { to }] of Object.entries(sources)) yield [['sources', name, 'to'], to]
  for (const [name, { next }] of Object.entries(stations))
    if (next !== undefined) yield [['stations', name, 'next'], next]
  for (const [name, { next }] of Object.entries(forks))
    if (next !== undefined) yield [['forks', name, 'next'], next]
}
