export { Marketplace } from './marketplace.ts'
