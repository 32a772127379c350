export { STOCK_NETWORK_CHECKS } from './check-stock-network.ts'
