import type { StockNetwork } from '../../schema/index.ts'
import type { Finding } from '../finding.ts'

/**
 * A disruption stops something that the network can stop.
 *
 * @param network - the scenario.
 * @yields a finding at each disruption that would change nothing.
 */
export function* checkDisruptions({ nodes, review }: StockNetwork): Generator<Finding> {
  if (review !== 'continuous') return
  for (const [name, { disruption }] of Object.entries(nodes))
    if (disruption?.stops === 'transit')
      yield {
        path: ['nodes', name, 'disruption', 'stops'],
        rule: 'time that goods stand still on their way is counted in periods, and review is continuous',
        fix: 'Write review: periodic, or stop ordering, shipping or receipt instead.',
      }
}
