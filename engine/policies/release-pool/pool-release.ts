import type { Decided, PolicyRandom } from '../decided.ts'

/** What a release policy sees of one slot at each look while its show runs. Arrays go by warehouse, regional ones first. */
export interface PoolObservation {
  /** Units planned for the whole slot. */
  readonly unitsPlanned: number
  /** Units wanted so far. */
  readonly unitsWanted: number
  /** Share of the slot's demand that comes by now, if it follows the planned shape; > 0. */
  readonly shareExpected: number
  /** Number of regional warehouses. */
  readonly regionals: number
  /** Units of the SKU retained at each regional warehouse: out of sale until released. */
  readonly retained: Int32Array
  /** Units of the SKU that can be sold, at every warehouse. */
  readonly available: Int32Array
  /** Share of all demand each warehouse is the natural source of. */
  readonly demandShare: Float64Array
  /** Regional warehouse each front warehouse is restocked from; -1 for regional ones. */
  readonly source: Int32Array
  /** Share of the slot's demand that comes by the time a truck sent now from its source has been unloaded. */
  readonly shareByArrival: Float64Array
}

/** What a release policy says, in units >= 0; arrays by warehouse. Parts of a unit are left where they are. */
export interface PoolDecision {
  /** Units put on sale where they lie, at each regional warehouse. */
  readonly toSale: ArrayLike<number>
  /** Units sent by truck from its source, to each front warehouse. */
  readonly toFronts: ArrayLike<number>
}

/** Decides when goods retained for a show are released: pure, its memory is plain data handed back to it. */
export interface PoolRelease<Memory> {
  /** Units retained / units forecast for the show, at each regional warehouse, 0..1; 0: nothing is. */
  readonly share: number
  /** Time between two looks while a show runs, ms. */
  readonly every: number
  /** Memory before the first look. */
  start(): Memory
  /** Units of one slot's SKU to release. More than is retained is taken for all of it; trucks are loaded first. */
  decide(observation: PoolObservation, memory: Memory, random: PolicyRandom): Decided<PoolDecision, Memory>
}

/** Retains nothing. */
export const noPool: PoolRelease<null> = {
  share: 0,
  every: Number.POSITIVE_INFINITY,
  start: () => null,
  decide: () => ({ decision: { toSale: [], toFronts: [] }, memory: null }),
}
