import { StockChain, type StockRecorder, type StockState } from './agents/index.ts'
import type { ClassicRecord, ClassicRunInput } from './classic-record.ts'
import { Calendar, capture, restore, type Snapshot, Streams } from './kernel/index.ts'
import { EventHash, measureStock, StockBooks, StockFigures } from './ledger/index.ts'
import { bandRanks, type CompiledStockNetwork, PERIOD, StockColumns, StockShipments } from './world/index.ts'

/** What one run of a stock network needs to know besides its scenario. */
export interface StockRunInput extends ClassicRunInput {
  /** Looks on at the end of each period, under periodic review. @defaultValue nobody */
  readonly recorder?: StockRecorder
}

/** One replication of a stock network under way: as `Run`, it can be stepped, looked at, saved and put back. */
export class StockRun {
  private readonly input: ClassicRunInput
  private readonly state: StockState
  private readonly chain: StockChain
  private readonly until: number
  private events = 0
  private isOver = false

  /** @param compiled - the network. @param input - seed, replication, recorder. */
  constructor(compiled: CompiledStockNetwork, input: StockRunInput) {
    this.input = Object.freeze({ seed: input.seed, replication: input.replication })
    this.until = compiled.end * PERIOD
    this.state = {
      compiled,
      calendar: new Calendar({ eventOrder: bandRanks(compiled.scenario.eventOrder) }),
      streams: new Streams(input.seed, input.replication),
      columns: new StockColumns(compiled),
      shipments: new StockShipments(),
      books: new StockBooks(compiled.ids),
      figures: new StockFigures(compiled.count),
      hash: new EventHash(),
    }
    this.chain = new StockChain(this.state, input.recorder)
    this.chain.start()
  }

  /** Time of the run, ms; a period lasts a day. */
  get now(): number {
    return this.state.calendar.now
  }

  /** Takes the next event; false when the run is over. */
  step(): boolean {
    const { calendar } = this.state
    if (this.isOver || calendar.nextTime() >= this.until) return this.stop()
    calendar.advance()
    this.chain.handlers[calendar.kind](calendar.entity, calendar.item)
    this.events++
    return true
  }

  /** Runs to the end and returns the record. */
  finish(): ClassicRecord {
    while (this.step());
    const { compiled, figures, hash } = this.state
    return {
      replication: this.input.replication,
      measures: measureStock(figures, compiled.ids, compiled.end - compiled.warmUp),
      events: this.events,
      eventHash: hash.toString(),
    }
  }

  /** Checks the books; throws `BooksError` when one does not balance. */
  audit(): void {
    this.chain.audit()
  }

  /** Saves everything that can change, as plain data. */
  save(): Snapshot {
    return capture(this)
  }

  /** Puts a run of the same input back to where another one was saved. */
  load(snapshot: Snapshot): void {
    restore(this, snapshot)
  }

  private stop(): false {
    if (this.isOver) return false
    this.isOver = true
    this.state.calendar.now = this.until
    this.chain.close()
    this.chain.audit()
    return false
  }
}
