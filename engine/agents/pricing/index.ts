export { ShowPrices } from './show-prices.ts'
