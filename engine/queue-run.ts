import { Customers, QUEUE_EVENT, QueueSystem } from './agents/index.ts'
import { Calendar, capture, restore, type Snapshot, Streams } from './kernel/index.ts'
import { EventHash } from './ledger/index.ts'
import { bandRanks, type CompiledQueueNetwork } from './world/index.ts'

/** What a run of a queueing system left behind. */
export interface QueueOutcome {
  /** What it came to, by name; `null` where it is undefined. */
  readonly measures: Readonly<Record<string, number | null>>
  /** Events taken from the calendar. */
  readonly events: number
  /** Hash over every event of the run in order, hexadecimal. */
  readonly eventHash: string
}

/**
 * One replication of a queueing system under way: it can be stepped, saved and put back. Everything it changes lives in
 * it, so runs do not see each other.
 */
export class QueueRun {
  private readonly compiled: CompiledQueueNetwork
  private readonly calendar: Calendar
  private readonly customers: Customers
  private readonly system: QueueSystem
  private readonly hash: EventHash = new EventHash()
  private events = 0

  /** @param compiled - the system. @param seed - of the experiment. @param replication - its number, from 0. */
  constructor(compiled: CompiledQueueNetwork, seed: number, replication: number) {
    this.compiled = compiled
    this.calendar = new Calendar({ eventOrder: bandRanks(compiled.scenario.eventOrder) })
    this.customers = new Customers()
    this.system = new QueueSystem({
      compiled,
      calendar: this.calendar,
      streams: new Streams(seed, replication),
      customers: this.customers,
    })
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

  /** Runs to the end and says what it came to. */
  finish(): QueueOutcome {
    while (this.step());
    this.calendar.now = this.compiled.end
    this.system.close()
    return { measures: this.system.measure(), events: this.events, eventHash: this.hash.toString() }
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
