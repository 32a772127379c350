import type { Mechanism, Scenario } from '../../scenarios/index.ts'
import { betweenInLogarithm } from './between-in-logarithm.ts'

/** How fast orders are taken in. */
export interface OrderServiceRate {
  /** Time from one order to the next while orders wait, ms, > 0. */
  readonly serviceTime: number
  /** What taking in an order takes besides, ms, >= 0. */
  readonly processing: number
  /** A buyer who would wait longer leaves, ms, > 0. */
  readonly patience: number
}

const SECOND = 1_000
/** A processing time of zero is taken for this on a scale of logarithms, ms. */
const LEAST = 0.01

/**
 * How fast orders are taken in in a run.
 *
 * @param scenario - says what the service can do, and how near the edge is.
 * @param without - mechanisms that are left off; `edge`: as if there were none.
 * @returns `undefined` where any number of orders is taken in at once. Frozen.
 */
export function orderServiceRate(
  { orderService, scale }: Pick<Scenario, 'orderService' | 'scale'>,
  without: readonly Mechanism[] = [],
): OrderServiceRate | undefined {
  if (orderService === undefined) return undefined
  const { ordersPerSecond, processing, patience, edge } = orderService
  const weight = edge === undefined || without.includes('edge') ? 0 : edge.weight
  const rate = betweenInLogarithm(ordersPerSecond, edge?.ordersPerSecond ?? ordersPerSecond, weight)
  const there = Math.max(LEAST, edge?.processing ?? processing)
  return Object.freeze({
    serviceTime: SECOND / (rate * scale),
    processing: weight === 0 ? processing : betweenInLogarithm(Math.max(LEAST, processing), there, weight),
    patience,
  })
}
