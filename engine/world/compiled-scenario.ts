import type { Scenario } from '../../scenarios/index.ts'
import type { CompiledContracts } from './compile-contracts.ts'
import type { CompiledMood } from './compile-mood.ts'
import type { CompiledPlanningService } from './compile-planning-service.ts'
import type { CompiledPreferences } from './compile-preferences.ts'
import type { CompiledShock } from './compile-shocks.ts'

/** Goods on sale, one entry per SKU; money in fen. */
export interface CompiledSkus {
  /** Number of SKUs. */
  readonly count: number
  /** Ids in table order. */
  readonly ids: readonly string[]
  /** Fen per unit outside shows. */
  readonly price: Float64Array
  /** Fen per unit. */
  readonly unitCost: Float64Array
  /** Kilograms per unit. */
  readonly weight: Float64Array
  /** Mean units demanded a day outside shows, scaled. */
  readonly meanDailyUnits: Float64Array
  /** Index of the standard factory. */
  readonly factory: Int32Array
  /** Share of delivered orders sent back. */
  readonly returnShare: Float64Array
  /** Share of returns found intact. */
  readonly intactShare: Float64Array
  /** Share of returns found flawed. */
  readonly flawedShare: Float64Array
  /** Value of a flawed unit, share of unit cost. */
  readonly downgradeValueShare: Float64Array
  /** Days from production until spoiled; 0: keeps. */
  readonly shelfLifeDays: Int32Array
  /** Row in the table of ageing stock, or -1. */
  readonly freshRow: Int32Array
  /** Time at which the SKU goes on sale, ms; `-Infinity`: it is from the start. */
  readonly saleStarts: Float64Array
  /** Time at which the SKU goes off sale, ms; `Infinity`: never. */
  readonly saleEnds: Float64Array
  /** Kinds of merchants. */
  readonly merchantKinds: readonly string[]
  /** Kind of merchant that sells each SKU, or -1. */
  readonly merchant: Int32Array
}

/** What can be ordered: lists of lines. Lines of basket b are rows lineStart[b] … lineStart[b + 1] - 1. */
export interface CompiledBaskets {
  /** Number of baskets. */
  readonly count: number
  /** First line of each basket; length count + 1. */
  readonly lineStart: Int32Array
  /** SKU of each line. */
  readonly lineSku: Int32Array
  /** Units of each line. */
  readonly lineUnits: Int32Array
  /** Fen paid for each line. */
  readonly linePrice: Float64Array
  /** 1: a gift, dropped when it is out of stock. */
  readonly lineIsGift: Uint8Array
  /** Show whose host earns commission on it, or -1. */
  readonly show: Int32Array
  /** Slot it is offered in, or -1. */
  readonly slot: Int32Array
  /** First basket of a replayed history; `count` when there is none. */
  readonly firstReplay: number
  /** Basket with the SKU alone, by SKU. */
  readonly plainOf: Int32Array
  /** Basket with the SKU and its companion, by SKU; the plain one where it has none. */
  readonly companionOf: Int32Array
}

/** Places; distances and times are dense matrices. */
export interface CompiledNetwork {
  /** Number of zones. */
  readonly zones: number
  /** Number of warehouses; regional ones first. */
  readonly warehouses: number
  /** Number of regional warehouses. */
  readonly regionals: number
  /** Number of returns centres. */
  readonly centres: number
  /** Share of demand by zone, adds to 1. */
  readonly zoneShare: Float64Array
  /** 1: county. */
  readonly zoneIsCounty: Uint8Array
  /** Macro-regions in the order in which zones name them. */
  readonly regions: readonly string[]
  /** Macro-region of each zone. */
  readonly zoneRegion: Int32Array
  /** Returns centre of each zone. */
  readonly zoneCentre: Int32Array
  /** Nearest regional warehouse of each zone. */
  readonly zoneRegional: Int32Array
  /** Front warehouses that serve each zone. */
  readonly zoneFronts: readonly Int32Array[]
  /** Regional warehouses in order of distance, for each zone. */
  readonly zoneRegionals: readonly Int32Array[]
  /** Macro-region of each warehouse, -1: one without zones. */
  readonly warehouseRegion: Int32Array
  /** Ids of the warehouses in compiled order. */
  readonly warehouseIds: readonly string[]
  /** Row of each warehouse in the scenario's table. */
  readonly warehouseRow: Int32Array
  /** Warehouse each one is replenished from, or -1: factories. */
  readonly source: Int32Array
  /** Share of all demand each warehouse is the natural source of. */
  readonly warehouseShare: Float64Array
  /** Share of a lot from a factory that each regional warehouse should hold, adds to 1. */
  readonly stockShare: Float64Array
  /** Macro-regions away from the coast: 1, by macro-region. */
  readonly regionIsInland: Uint8Array
  /** Warehouse that intact returns of a centre go to. */
  readonly restockTo: Int32Array
  /** Kilometres by road, warehouse x zone. */
  readonly kilometresToZone: Float64Array
  /** Road kilometres from one regional warehouse to another, regional x regional. */
  readonly kilometresBetween: Float64Array
  /** Kilometres by road, factory x warehouse. */
  readonly kilometresFromFactory: Float64Array
  /** Kilometres by road, source warehouse to each warehouse (0 for regional ones). */
  readonly kilometresFromSource: Float64Array
  /** Factories of the quick pool. */
  readonly quickFactories: Int32Array
}

/** Shows and their slots with the planned shape of the burst. */
export interface CompiledShows {
  /** Number of shows. */
  readonly count: number
  /** Number of slots over all shows. */
  readonly slots: number
  /** Ids of the shows. */
  readonly ids: readonly string[]
  /** Host of each show. */
  readonly hosts: readonly string[]
  /** Start of each show, ms. */
  readonly startsAt: Float64Array
  /** End of each show, ms. */
  readonly endsAt: Float64Array
  /** The measured show planned to sell most units; -1 when none starts inside the window. */
  readonly main: number
  /** SKUs of the main show, each once. */
  readonly mainSkus: readonly number[]
  /** First slot of each show; length count + 1. */
  readonly slotStart: Int32Array
  /** SKU of each slot. */
  readonly slotSku: Int32Array
  /** Basket offered in each slot. */
  readonly slotBasket: Int32Array
  /** Start of each slot, ms. */
  readonly slotStartsAt: Float64Array
  /** Units planned for each slot. */
  readonly slotPlannedUnits: Float64Array
  /** Units offered in each slot; `Infinity`: as many as are wanted. */
  readonly slotQuota: Float64Array
  /** Width of a bin of the burst shape, ms. */
  readonly binWidth: number
  /** Share of a slot's demand in each bin of its show; one array per slot, adds to 1. */
  readonly slotShape: readonly Float64Array[]
  /** Host's commission, share of price, by show. */
  readonly commission: Float64Array
  /** Slot fees of a whole show, fen. */
  readonly fees: Float64Array
}

/** A scenario with dense indices and typed arrays: frozen, made once, shared by all runs. */
export interface CompiledScenario {
  /** The scenario it was made from. */
  readonly scenario: Scenario
  /** Start of the run, a midnight, ms; 0 unless a law moves the whole scenario. */
  readonly start: number
  /** Start of the measured window, ms. */
  readonly windowStart: number
  /** End of the measured window, ms: no order is placed later. */
  readonly windowEnd: number
  /** Latest end of the run, ms. */
  readonly end: number
  /** Mean times an order holds its basket. */
  readonly meanQuantity: number
  /** Goods. */
  readonly skus: CompiledSkus
  /** Offers. */
  readonly baskets: CompiledBaskets
  /** Places. */
  readonly network: CompiledNetwork
  /** Shows. */
  readonly shows: CompiledShows
  /** What may happen from outside; empty in most scenarios. */
  readonly shocks: readonly CompiledShock[]
  /** Mood of live rooms; `undefined` where they have none. */
  readonly mood: CompiledMood | undefined
  /** Service that plans for some goods; `undefined` where there is none. */
  readonly planningService: CompiledPlanningService | undefined
  /** How preferences among variants change; `undefined` where they do not. */
  readonly preferences: CompiledPreferences | undefined
  /** Platforms; `undefined` where they are not told apart. */
  readonly channels: CompiledChannels | undefined
  /** Terms of hosts besides commission and slot fee; `undefined` where there are none. */
  readonly contracts: CompiledContracts | undefined
  /** Orders expected over the whole run. */
  readonly expectedOrders: number
}

/** Platforms with a share of traffic each; frozen. */
export interface CompiledChannels {
  /** Their names. */
  readonly ids: readonly string[]
  /** Share of all orders of each, adding up to 1. */
  readonly shares: readonly number[]
  /** Share of buyers lost by a fall of traffic who order on a platform that has not fallen. */
  readonly switching: number
}
