export { QUEUE_NETWORK_CHECKS } from './check-queue-network.ts'
