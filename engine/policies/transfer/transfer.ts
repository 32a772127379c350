import type { Decided, PolicyRandom } from '../decided.ts'

/** What a transfer policy sees; arrays are by SKU, by regional warehouse, or SKU x regional warehouse. */
export interface TransferObservation {
  /** Number of regional warehouses. */
  readonly regionals: number
  /** Units available at each regional warehouse, SKU x regional. */
  readonly available: Float64Array
  /** The same with its front warehouses and what is on its way there, less what its buyers wait for, SKU x regional. */
  readonly position: Float64Array
  /** Units wanted around each regional warehouse so far, SKU x regional: the heat map of sales. */
  readonly wanted: Float64Array
  /** Share of all demand that is usual around each regional warehouse; they add up to 1. */
  readonly demandShare: Float64Array
  /** Units of each SKU expected to be wanted everywhere within the horizon, or until it goes off sale. */
  readonly expectedUnits: Float64Array
  /** Days that takes, by SKU; at most the horizon. */
  readonly days: Float64Array
  /** Days until goods sent now from one can be sold at another, from x to. */
  readonly transferDays: Float64Array
  /** Cost of bringing a unit of 1 kg from one to another, CNY, from x to. */
  readonly costPerKilogram: Float64Array
  /** Weight of a unit, kg, by SKU. */
  readonly weight: Float64Array
  /** What a unit sold earns over its cost, CNY, by SKU. */
  readonly unitMargin: Float64Array
}

/** Units of a SKU to be moved from one regional warehouse to another. */
export interface Transfer {
  /** SKU index. */
  readonly sku: number
  /** Regional warehouse that gives. */
  readonly from: number
  /** Regional warehouse that gets. */
  readonly to: number
  /** Units, >= 1; what is not there when it is to be loaded stays away. */
  readonly units: number
}

/** Decides what is moved between regional warehouses: pure, its memory is plain data handed back to it. */
export interface TransferRule<Memory> {
  /** Time between two looks, ms; `undefined`: it never looks. */
  readonly every: number | undefined
  /** How far ahead demand is looked at, days. */
  readonly horizonDays: number
  /** Memory before the first look. */
  start(): Memory
  /** What is to be moved now. */
  decide(
    observation: TransferObservation,
    memory: Memory,
    random: PolicyRandom,
  ): Decided<readonly Transfer[], Memory>
}

/** Moves nothing. */
export const noTransfer: TransferRule<null> = {
  every: undefined,
  horizonDays: 0,
  start: () => null,
  decide: () => ({ decision: [], memory: null }),
}
