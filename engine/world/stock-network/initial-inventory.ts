import type { OrderingPolicy, StockPoint } from '../../../scenarios/index.ts'
import { type Edges, suppliedBy } from './topology.ts'

/**
 * Units on hand at the start: what the file says, or else the level that the policy orders up to.
 *
 * @param node - index of the stock point.
 * @param points - all stock points.
 * @param edges - who supplies whom.
 */
export function initialInventoryOf(node: number, points: readonly StockPoint[], edges: Edges): number {
  const { initialInventory, policy } = points[node]
  if (initialInventory !== undefined) return initialInventory
  const below = suppliedBy(node, edges).map((other) => echelonLevel(points[other].policy))
  return levelOf(policy) - (isEchelon(policy) ? Math.max(0, ...below) : 0)
}

function isEchelon({ kind }: OrderingPolicy): boolean {
  return kind === 'echelon-base-stock' || kind === 'balanced-echelon-base-stock'
}

function echelonLevel(policy: OrderingPolicy): number {
  return isEchelon(policy) ? levelOf(policy) : 0
}

function levelOf(policy: OrderingPolicy): number {
  switch (policy.kind) {
    case 'base-stock':
    case 'capped-base-stock':
    case 'echelon-base-stock':
    case 'balanced-echelon-base-stock':
      return policy.baseStockLevel
    case 's-S':
    case 'R-S':
    case 'R-s-S':
      return policy.orderUpToLevel
    case 'r-Q':
      return policy.reorderPoint + policy.orderQuantity
    case 'dual-index':
      return policy.regularLevel
    case 'tailored-base-surge':
      return policy.expediteLevel
    case 'apiobpcs':
      return policy.targetStock
    case 'moving-average-order-up-to':
    case 'smoothing-order-up-to':
      return policy.leadTime * policy.initialForecast + policy.safetyStock
    case 'anchor-and-adjust':
    case 'constant-order':
    case 'pass-through':
    case 'listed':
      return 0
  }
}
