export { Merchant } from './merchant.ts'
export { StockReport } from './stock-report.ts'
