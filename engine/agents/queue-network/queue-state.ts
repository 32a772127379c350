import type { Calendar, Streams } from '../../kernel/index.ts'
import type { CompiledQueueNetwork } from '../../world/index.ts'
import type { Customers } from './customers.ts'

/** What the agents of one run of a queueing system share. */
export interface QueueState {
  /** The system. */
  readonly compiled: CompiledQueueNetwork
  /** Clock and events. */
  readonly calendar: Calendar
  /** Sources of luck. */
  readonly streams: Streams
  /** Who is in the system. */
  readonly customers: Customers
}
