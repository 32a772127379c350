import type { Calendar, Streams } from '../../kernel/index.ts'
import type { EventHash, StockBooks, StockFigures } from '../../ledger/index.ts'
import type { CompiledStockNetwork, StockColumns, StockShipments } from '../../world/index.ts'

/** What all agents of one run of a stock network share. Made for that run, seen by no other. */
export interface StockState {
  /** The network. */
  readonly compiled: CompiledStockNetwork
  /** Events to come. */
  readonly calendar: Calendar
  /** Random streams. */
  readonly streams: Streams
  /** Units everywhere. */
  readonly columns: StockColumns
  /** Shipments and orders on their way. */
  readonly shipments: StockShipments
  /** Unit book. */
  readonly books: StockBooks
  /** Sums over the measured window. */
  readonly figures: StockFigures
  /** Hash over all that happened. */
  readonly hash: EventHash
}
