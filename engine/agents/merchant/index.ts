export { fairShare } from './fair-share.ts'
export { Merchant, type MerchantPorts } from './merchant.ts'
export { StockReport } from './stock-report.ts'
