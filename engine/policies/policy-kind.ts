import type { z } from 'zod'
import type { Allocator } from './allocate/allocator.ts'
import type { Forecaster } from './forecast/forecaster.ts'
import type { LiveReorder } from './live-reorder/live-reorder.ts'
import type { PoolRelease } from './release-pool/pool-release.ts'
import type { Replenisher } from './replenish/replenisher.ts'
import type { TransferRule } from './transfer/transfer.ts'

/** The decision points, and what a policy for each of them is. */
export interface PolicyPoints {
  /** Daily demand and shows. */
  readonly forecast: Forecaster<unknown>
  /** What is ordered from factories and moved to front warehouses. */
  readonly replenish: Replenisher<unknown>
  /** Which warehouse an order is sent from; met once per lot, so it should allocate no memory. */
  readonly allocate: Allocator
  /** Second lots while a show runs. */
  readonly liveReorder: LiveReorder<unknown>
  /** Goods retained for a show. */
  readonly releasePool: PoolRelease<unknown>
  /** Stock moved between regional warehouses. */
  readonly transfer: TransferRule<unknown>
}

/** Name of a decision point. */
export type PolicyPoint = keyof PolicyPoints

/** A kind of policy of a user's own. */
export interface PolicyKind<Point extends PolicyPoint = PolicyPoint, Parameters = unknown> {
  /** Decision point it is for. */
  readonly point: Point
  /** Name that specs call it by: `{ kind: 'my-kind', … }`. */
  readonly kind: string
  /** The parameters a spec gives besides `kind`. */
  readonly schema: z.ZodType<Parameters>
  /**
   * Makes the policy, once for every run. It must be pure: no clock, no `Math.random`, and nothing kept between
   * calls but the memory that it is handed back.
   */
  make(parameters: Parameters): PolicyPoints[Point]
}

/**
 * Defines a kind of policy of one's own, to be named by `definePolicySet`. It returns its argument; it is there
 * so that the types of parameters and observations are known while writing.
 *
 * @param kind - decision point, name, schema of the parameters, and what makes the policy.
 */
export function definePolicyKind<Point extends PolicyPoint, Parameters>(
  kind: PolicyKind<Point, Parameters>,
): PolicyKind<Point, Parameters> {
  return kind
}
