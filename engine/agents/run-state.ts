import type { PreSale } from '../../scenarios/index.ts'
import type { Calendar, Streams } from '../kernel/index.ts'
import type { Ledger } from '../ledger/index.ts'
import type { Conditions } from '../shocks/index.ts'
import type {
  CompiledPlanningService,
  CompiledScenario,
  KeptRecords,
  OrderLots,
  OrderParcels,
  OrderServiceRate,
  ParcelContent,
  ProductionOrders,
  Shipments,
} from '../world/index.ts'
import type { Followers } from './followers.ts'
import type { OrderDraft } from './order-draft.ts'
import type { ShowPrices } from './pricing/index.ts'
import type { RepeatDemand } from './repeat-demand.ts'

/** What all agents of one run share. Made for that run, seen by no other. */
export interface RunState {
  /** The scenario. */
  readonly compiled: CompiledScenario
  /** Events to come. */
  readonly calendar: Calendar
  /** Random streams and keys. */
  readonly streams: Streams
  /** Order lots. */
  readonly lots: OrderLots
  /** Orders with several parcels. */
  readonly parcels: OrderParcels
  /** What lots hold. */
  readonly content: ParcelContent
  /** Goods on their way to warehouses. */
  readonly shipments: Shipments
  /** Orders placed on factories. */
  readonly production: ProductionOrders
  /** The order being placed. */
  readonly draft: OrderDraft
  /** What shocks make of the world outside. */
  readonly conditions: Conditions
  /** Books and figures. */
  readonly ledger: Ledger
  /** How late and how wrong records of others are. */
  readonly records: KeptRecords
  /** How fast orders are taken in; `undefined`: at once. */
  readonly orderService: OrderServiceRate | undefined
  /** Service that plans for some goods and releases their orders; `undefined`: there is none. */
  readonly planningService: CompiledPlanningService | undefined
  /** Orders placed ahead of shows; `undefined`: there are none. */
  readonly preSale: PreSale | undefined
  /** Followers of hosts; `undefined`: nobody is lost. */
  readonly followers: Followers | undefined
  /** Prices in shows; `undefined`: they never change. */
  readonly prices: ShowPrices | undefined
  /** Orders outside shows of buyers who come again; `undefined`: as planned, whatever they lived through. */
  readonly repeatDemand: RepeatDemand | undefined
  /** Most equal orders that travel together. */
  readonly lotSize: number
}
