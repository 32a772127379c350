import {
  type AnyScenario,
  type ClassicScenario,
  isLivestream,
  type QueueNetwork,
  type Scenario,
  type StockNetwork,
} from '../../scenarios/index.ts'
import { DAY } from '../kernel/index.ts'
import { compileBaskets, compileSkus } from './compile-catalogue.ts'
import { compileChannels } from './compile-channels.ts'
import { compileContracts } from './compile-contracts.ts'
import { compileMood } from './compile-mood.ts'
import { compileNetwork } from './compile-network.ts'
import { compilePlanningService } from './compile-planning-service.ts'
import { compilePreferences } from './compile-preferences.ts'
import { compileShocks } from './compile-shocks.ts'
import { compileShows, orderShows, orderSlots } from './compile-shows.ts'
import type { CompiledScenario, CompiledShows, CompiledSkus } from './compiled-scenario.ts'
import { inNameOrder } from './name-order.ts'
import { type CompiledQueueNetwork, compileQueueNetwork } from './queue-network/index.ts'
import { type CompiledStockNetwork, compileStockNetwork } from './stock-network/index.ts'

/** A textbook system that is ready to be run. */
export type CompiledClassic = CompiledStockNetwork | CompiledQueueNetwork

/** A scenario of any model that is ready to be run. */
export type Compiled = CompiledScenario | CompiledClassic

/**
 * Prepares a textbook system for running.
 *
 * @param scenario - as `loadAnyScenario` returns it (checked).
 * @returns frozen; made once and shared by all runs.
 */
export function compileClassic(scenario: StockNetwork): CompiledStockNetwork
/** As for a stock network. @param scenario - a queueing system. */
export function compileClassic(scenario: QueueNetwork): CompiledQueueNetwork
/** As for a stock network. @param scenario - of any textbook model. */
export function compileClassic(scenario: ClassicScenario): CompiledClassic
export function compileClassic(scenario: ClassicScenario): CompiledClassic {
  return scenario.model === 'queue-network' ? compileQueueNetwork(scenario) : compileStockNetwork(scenario)
}

/**
 * As {@link compile}, for a scenario of any model.
 *
 * @param scenario - as `loadAnyScenario` returns it (checked).
 */
export function compileAny(scenario: AnyScenario): Compiled {
  return isLivestream(scenario) ? compile(scenario) : compileClassic(scenario)
}

/**
 * Prepares a scenario for running: dense indices, typed arrays. Goods are numbered in the order of their names.
 *
 * @param given - a scenario as `loadScenario` returns it (checked).
 * @param start - midnight at which the run starts, ms; everything in it comes as much later. @defaultValue 0
 * @returns frozen; made once and shared by all runs.
 */
export function compile(given: Scenario, start: number = 0): CompiledScenario {
  const { horizon } = given
  const scenario = inNameOrder(
    start === 0 ? given : { ...given, horizon: { ...horizon, warmUp: start + horizon.warmUp } },
  )
  const orderedShows = orderShows(scenario)
  const orderedSlots = orderSlots(scenario, orderedShows)
  const skus = compileSkus(scenario, orderedShows)
  const baskets = compileBaskets(scenario, skus, orderedSlots)
  const firstSlotBasket = baskets.slot.indexOf(0)
  const shows = compileShows(scenario, orderedShows, orderedSlots, skus, firstSlotBasket)
  const { warmUp, window, drain } = scenario.horizon
  const meanQuantity = meanOf(scenario.demand.quantities)
  const network = compileNetwork(scenario)
  return Object.freeze({
    scenario,
    start,
    windowStart: warmUp,
    windowEnd: warmUp + window,
    end: warmUp + window + drain,
    meanQuantity,
    skus,
    baskets,
    network,
    shows,
    mood: compileMood(scenario),
    planningService: compilePlanningService(scenario, skus),
    preferences: compilePreferences(scenario),
    channels: compileChannels(scenario),
    contracts: compileContracts(scenario, shows, baskets),
    shocks: compileShocks(scenario, orderedShows, shows, network, skus),
    expectedOrders:
      scenario.demand.replay?.placedAt.length ??
      expectedOrders(skus, shows, [start, warmUp + window], meanQuantity),
  })
}

/** Bias of an indicator that lots may bring unless told otherwise. */
const TOLERANCE = 0.01
/** Orders in a lot, as a share of those that a SKU has in a zone, for a bias of 1; measured. */
const SHARE_PER_BIAS = 10
const LARGEST_LOT = 64

/**
 * Lot size for a run.
 *
 * @param compiled - the scenario.
 * @param lotSize - a number >= 1, or `auto`: as large as the tolerance allows, from 1 to 64.
 * @param tolerance - relative bias of an indicator that is accepted, > 0. @defaultValue 0.01
 */
export function resolveLotSize(
  compiled: CompiledScenario,
  lotSize: number | 'auto',
  tolerance: number = TOLERANCE,
): number {
  if (lotSize !== 'auto') return lotSize
  const ordersPerCell = compiled.expectedOrders / (compiled.skus.count * compiled.network.zones)
  const largest = Math.round(SHARE_PER_BIAS * tolerance * ordersPerCell)
  return Math.max(1, Math.min(LARGEST_LOT, largest))
}

function meanOf(frequencies: readonly number[]): number {
  const total = frequencies.reduce((sum, frequency) => sum + frequency, 0)
  return frequencies.reduce((sum, frequency, index) => sum + frequency * (index + 1), 0) / total
}

function expectedOrders(
  skus: CompiledSkus,
  shows: CompiledShows,
  [start, end]: readonly [number, number],
  meanQuantity: number,
): number {
  let units = shows.slotPlannedUnits.reduce((sum, planned) => sum + planned, 0)
  for (let sku = 0; sku < skus.count; sku++) {
    units += (skus.meanDailyUnits[sku] * timeOnSale(skus, sku, start, end)) / DAY
  }
  return Math.ceil(units / meanQuantity)
}

/** Time for which a SKU is on sale outside shows between two times, ms. */
function timeOnSale({ saleStarts, saleEnds }: CompiledSkus, sku: number, start: number, end: number): number {
  return Math.max(0, Math.min(end, saleEnds[sku]) - Math.max(start, saleStarts[sku]))
}
