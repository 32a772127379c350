export { Marketplace, type MarketplacePorts } from './marketplace.ts'
export type { SalesRecord } from './sales-record.ts'
export type { StockRecord } from './stock-record.ts'
