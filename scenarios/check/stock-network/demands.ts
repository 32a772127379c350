import { OUTSIDE, type StockNetwork } from '../../schema/index.ts'
import type { Finding } from '../finding.ts'
import { checkNumberDistribution } from '../number-distributions.ts'

/**
 * Somebody asks for something, and every stock point has somebody who asks: customers or other stock points.
 *
 * @param network - the scenario.
 * @yields a finding at each demand that does not fit.
 */
export function* checkDemands({ nodes, review }: StockNetwork): Generator<Finding> {
  const supplying = new Set(
    Object.values(nodes).flatMap(({ suppliers }) =>
      Object.entries(suppliers).map(([key, { from }]) => from ?? key),
    ),
  )
  for (const [name, { demand, shelfLife, lifetime }] of Object.entries(nodes)) {
    const path = ['nodes', name]
    if (demand === undefined && !supplying.has(name) && name !== OUTSIDE)
      yield {
        path,
        rule: 'neither customers nor other stock points order here',
        fix: 'Give it a demand, or name it as a supplier.',
      }
    if (demand?.kind === 'each-period' || demand?.kind === 'arrivals')
      yield* checkNumberDistribution([...path, 'demand', 'units'], demand.units)
    if (demand?.kind === 'arrivals')
      yield* checkNumberDistribution([...path, 'demand', 'every'], demand.every)
    if (shelfLife !== undefined && review === 'continuous')
      yield {
        path: [...path, 'shelfLife'],
        rule: 'a shelf life is counted in periods, and review is continuous',
        fix: 'Write review: periodic, or a lifetime instead.',
      }
    if (lifetime !== undefined && review === 'periodic')
      yield {
        path: [...path, 'lifetime'],
        rule: 'units with exponential lives need continuous review',
        fix: 'Write review: continuous, or a shelfLife in periods instead.',
      }
  }
}
