import type { z } from 'zod'
import { type QueueNetwork, queueNetwork } from './queue-network/index.ts'
import { type Scenario, scenario } from './scenario.ts'
import { type StockNetwork, stockNetwork } from './stock-network.ts'

/** Schemas of scenarios by the model they describe; a file without `model` is of the first. */
export const MODELS = {
  /** Shows, orders, warehouses, carriers: what Kingtide is about. */
  livestream: scenario,
  /** Stock points that supply one another. */
  'stock-network': stockNetwork,
  /** Customers, stations with servers and lines, ways between them. */
  'queue-network': queueNetwork,
} as const satisfies Readonly<Record<string, z.ZodType>>

/** Name of a model. */
export type ModelName = keyof typeof MODELS

/** A scenario of a textbook model. */
export type ClassicScenario = StockNetwork | QueueNetwork

/** A scenario of any model; where `model` is missing it is a livestream one. */
export type AnyScenario = Scenario | ClassicScenario

/**
 * Whether a scenario is of the livestream model.
 *
 * @param any - a scenario.
 */
export function isLivestream(any: AnyScenario): any is Scenario {
  return any.model === undefined || any.model === 'livestream'
}
