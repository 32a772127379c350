import type { StockNetwork, StockPoint } from '../../../scenarios/index.ts'
import type { Distribution } from '../../kernel/index.ts'

/** Milliseconds of a period of a textbook system: they are all counted in periods, of any length. */
export const PERIOD = 86_400_000

/** Ways from suppliers to stock points. Those of stock point i are rows start[i] … start[i + 1] - 1. */
export interface CompiledLinks {
  /** Number of links. */
  readonly count: number
  /** Names, stock point and supplier. */
  readonly ids: readonly string[]
  /** First link of each stock point; length nodes + 1. */
  readonly start: Int32Array
  /** Stock point that is supplied. */
  readonly node: Int32Array
  /** Stock point that supplies; -1: from outside, without limit. */
  readonly from: Int32Array
  /** Constant lead time, ms. */
  readonly leadTime: Float64Array
  /** Law of the lead time in periods; `null`: constant. */
  readonly leadTimeLaw: readonly (Distribution | null)[]
  /** From ordering until the supplier knows of it, ms. */
  readonly orderLeadTime: Float64Array
  /** Units that go into one of the stock point. */
  readonly unitsPer: Float64Array
  /** Money for a unit ordered. */
  readonly unitCost: Float64Array
  /** Money for an order. */
  readonly fixedCost: Float64Array
  /** Units that perish on the way or are unusable: law of the usable share; `null`: none. */
  readonly yieldLaw: readonly (Distribution | null)[]
  /** Money for a unit on its way, a period. */
  readonly inTransitCost: Float64Array
  /** Money for a unit of raw material, a period. */
  readonly rawCost: Float64Array
}

/** A stock network with dense indices: frozen, made once, shared by all runs. */
export interface CompiledStockNetwork {
  /** Tells it apart from other models. */
  readonly model: 'stock-network'
  /** The scenario it was made from. */
  readonly scenario: StockNetwork
  /** Number of stock points. */
  readonly count: number
  /** Names, in the order of the file. */
  readonly ids: readonly string[]
  /** What the file says of each. */
  readonly points: readonly StockPoint[]
  /** Ways from suppliers. */
  readonly links: CompiledLinks
  /** Stock points, those that meet demand before those that supply them. */
  readonly downstreamFirst: Int32Array
  /**
   * Claims on each stock point in the order in which they are served: links of stock points that it supplies, then its
   * customers, numbered from the number of links.
   */
  readonly claims: readonly Int32Array[]
  /** Stock points below each one, itself first. */
  readonly echelons: readonly Int32Array[]
  /** Links into the echelon of each, its own excepted. */
  readonly echelonLinks: readonly Int32Array[]
  /** Partner of each for balanced policies; -1: none. */
  readonly partner: Int32Array
  /** Others of the pool of each, in the order of the file. */
  readonly poolMates: readonly Int32Array[]
  /** Units on hand at the start; below 0: owed. */
  readonly initialInventory: Float64Array
  /** Whether orders are placed once a period. */
  readonly isPeriodic: boolean
  /** Whether demand waits for the dispatch of its period. */
  readonly isDispatched: boolean
  /** Periods before the measured window. */
  readonly warmUp: number
  /** Periods before the end. */
  readonly end: number
}
