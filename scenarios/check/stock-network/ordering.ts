import type { Path } from '../../load/index.ts'
import type { StockNetwork, StockPoint } from '../../schema/index.ts'
import { type Finding, unknownName } from '../finding.ts'

/** Policies that split an order between a regular and an expediting supplier. */
const DUAL: ReadonlySet<string> = new Set(['dual-index', 'tailored-base-surge'])

/** Policies that look at whole periods. */
const PERIODIC: ReadonlySet<string> = new Set([
  ...DUAL,
  'R-S',
  'R-s-S',
  'constant-order',
  'anchor-and-adjust',
  'apiobpcs',
  'moving-average-order-up-to',
  'smoothing-order-up-to',
  'balanced-echelon-base-stock',
  'listed',
])

/**
 * Policies fit their stock points: levels are in order, partners exist, two suppliers where two are needed.
 *
 * @param network - the scenario.
 * @yields a finding at each policy that does not fit.
 */
export function* checkOrdering({ nodes, review }: StockNetwork): Generator<Finding> {
  for (const [name, node] of Object.entries(nodes)) {
    const path = ['nodes', name, 'policy']
    yield* checkLevels(path, node)
    yield* checkSourcing(['nodes', name], node)
    const { policy } = node
    if (review === 'continuous' && PERIODIC.has(policy.kind))
      yield {
        path: [...path, 'kind'],
        rule: `${policy.kind} decides once a period, and review is continuous`,
        fix: 'Write review: periodic, or choose another policy.',
      }
    if (policy.kind !== 'balanced-echelon-base-stock' || policy.partner === undefined) continue
    if (nodes[policy.partner] === undefined)
      yield unknownName([...path, 'partner'], 'stock point', policy.partner, Object.keys(nodes))
  }
}

function* checkLevels(path: Path, { policy }: StockPoint): Generator<Finding> {
  if (policy.kind !== 's-S' && policy.kind !== 'R-s-S') return
  if (policy.reorderPoint < policy.orderUpToLevel) return
  yield {
    path: [...path, 'orderUpToLevel'],
    rule: 'the order-up-to level must be above the reorder point',
    fix: 'Raise it, or lower the reorder point.',
  }
}

function* checkSourcing(path: Path, { policy, sourcing, suppliers }: StockPoint): Generator<Finding> {
  const isDual = DUAL.has(policy.kind)
  if (isDual && (sourcing !== 'alternatives' || Object.keys(suppliers).length !== 2))
    yield {
      path: [...path, 'suppliers'],
      rule: `${policy.kind} needs two suppliers to choose from, the regular one first`,
      fix: 'Write sourcing: alternatives and name two suppliers.',
    }
  if (!isDual && sourcing === 'alternatives')
    yield {
      path: [...path, 'sourcing'],
      rule: `${policy.kind} does not choose between suppliers`,
      fix: `Write sourcing: components, or a policy of kind ${[...DUAL].join(' or ')}.`,
    }
}
