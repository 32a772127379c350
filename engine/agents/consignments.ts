import { FifoQueues, type Links } from '../kernel/index.ts'

/** Lots on the road together: a pool of queues, each in use from departure until arrival. */
export class Consignments {
  /** The queues; a consignment is the number of one. */
  readonly queues: FifoQueues
  private readonly free: number[] = []

  /** @param links - links of the stage queues. */
  constructor(links: Links) {
    this.queues = new FifoQueues(0, links)
  }

  /** Takes an empty consignment. */
  take(): number {
    return this.free.pop() ?? this.queues.addQueue()
  }

  /** Gives an empty consignment back. */
  release(consignment: number): void {
    this.free.push(consignment)
  }
}
