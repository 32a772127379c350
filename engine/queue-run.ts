import { Customers, QUEUE_EVENT, type QueueRecorder, QueueSystem } from './agents/index.ts'
import type { ClassicRecord, ClassicRunInput } from './classic-record.ts'
import { Calendar, capture, restore, type Snapshot, Streams } from './kernel/index.ts'
import { EventHash } from './ledger/index.ts'
import { bandRanks, type CompiledQueueNetwork } from './world/index.ts'

/** What one run of a queueing system needs to know besides its scenario. */
export interface QueueRunInput extends ClassicRunInput {
  /** Looks on. @defaultValue nobody */
  readonly recorder?: QueueRecorder
}

/**
 * One replication of a queueing system under way: it can be stepped, saved and put back. Everything it changes lives in
 * it, so runs do not see each other.
 */
export class QueueRun {
  private readonly compiled: CompiledQueueNetwork
  private readonly replication: number
  private readonly calendar: Calendar
  private readonly customers: Customers
  private readonly system: QueueSystem
  private readonly hash: EventHash = new EventHash()
  private events = 0

  /** @param compiled - the system. @param input - seed, replication, recorder. */
  constructor(compiled: CompiledQueueNetwork, { seed, replication, recorder }: QueueRunInput) {
    this.compiled = compiled
    this.replication = replication
    this.calendar = new Calendar({
      eventOrder: bandRanks(compiled.scenario.eventOrder),
      capacity: 64,
    })
    this.customers = new Customers()
    const { calendar, customers } = this
    this.system = new QueueSystem(
      { compiled, calendar, streams: new Streams(seed, replication), customers },
      // Frozen, so that a snapshot leaves out who looks on.
      Object.freeze(boundTo(recorder)),
    )
    this.system.start()
  }

  /** Time of the run, ticks. */
  get now(): number {
    return this.calendar.now
  }

  /** Takes the next event; false when the run is over. */
  step(): boolean {
    const { calendar, hash } = this
    if (calendar.nextTime() > this.compiled.end) return false
    calendar.advance()
    const { kind, entity, item } = calendar
    const isCustomer = kind === QUEUE_EVENT.completion || kind === QUEUE_EVENT.reneging
    hash.mix(kind, entity, isCustomer ? this.customers.numberOf(item) : 0, calendar.now)
    this.system.handlers[kind](entity, item)
    this.events++
    return true
  }

  /** Runs to the end and returns the record. */
  finish(): ClassicRecord {
    while (this.step());
    this.calendar.now = this.compiled.end
    this.system.close()
    return {
      replication: this.replication,
      measures: this.system.measure(),
      events: this.events,
      eventHash: this.hash.toString(),
    }
  }

  /** Saves everything that can change, as plain data. */
  save(): Snapshot {
    return capture(this)
  }

  /** Puts a run of the same input back to where another one was saved. */
  load(snapshot: Snapshot): void {
    restore(this, snapshot)
  }
}

function boundTo(recorder: QueueRecorder | undefined): QueueRecorder {
  if (recorder === undefined) return {}
  const { every, numberInSystem, arrival } = recorder
  return {
    ...(every !== undefined && { every }),
    ...(numberInSystem && { numberInSystem: numberInSystem.bind(recorder) }),
    ...(arrival && { arrival: arrival.bind(recorder) }),
  }
}
