export { Customers } from './customers.ts'
export { QUEUE_EVENT } from './queue-events.ts'
export type { QueueRecorder } from './queue-recorder.ts'
export { QueueSystem } from './queue-system.ts'
