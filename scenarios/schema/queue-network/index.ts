export {
  arrivalProcess,
  type QueueArrivals,
  type QueuePopulation,
  type QueueRoute,
  type QueueSource,
  queuePopulation,
  queueSource,
  route,
} from './arrivals.ts'
export { type QueueNetwork, queueHorizon, queueNetwork, queueObservations } from './queue-network.ts'
export { type QueueFork, type QueueStation, queueFork, queueStation } from './station.ts'
