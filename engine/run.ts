import type { Mechanism, PolicySet } from '../scenarios/index.ts'
import { Chain, Followers, OrderDraft, RepeatDemand, type RunState, ShowPrices } from './agents/index.ts'
import { hitAlarmGroups, promotedShows } from './demand/index.ts'
import { Calendar, capture, restore, type Snapshot, Streams } from './kernel/index.ts'
import {
  Coupons,
  Ledger,
  measure,
  measureGroups,
  type OrderLog,
  traceCourse,
  valueLeftover,
} from './ledger/index.ts'
import { makePolicies, type OwnKinds } from './policies/index.ts'
import type { RunRecord } from './run-record.ts'
import {
  Conditions,
  drawOccurrences,
  type HourlyBacklog,
  longestRecovery,
  recordShocks,
  type ShockRecord,
} from './shocks/index.ts'
import {
  bandRanks,
  type CompiledScenario,
  keptRecords,
  OrderLots,
  OrderParcels,
  onFirstPlatform,
  orderServiceRate,
  ParcelContent,
  ProductionOrders,
  Shipments,
  withoutSensor,
} from './world/index.ts'

/** What one run needs to know besides its scenario. */
export interface RunInput {
  /** Name of the policy set. */
  readonly policyName: string
  /** The policy set. */
  readonly policySet: PolicySet
  /** Kinds of policy that the set names besides the built-in ones. @defaultValue none */
  readonly ownKinds?: OwnKinds | undefined
  /** Seed of the experiment. */
  readonly seed: number
  /** Number of the replication, from 0. */
  readonly replication: number
  /** Most equal orders that travel together, >= 1. */
  readonly lotSize: number
  /** Mechanisms of levers that are left off, whatever the scenario and the policy set say. @defaultValue none */
  readonly without?: readonly Mechanism[] | undefined
  /** Whether the run goes as it would have gone without any shock. @defaultValue false */
  readonly withoutShocks?: boolean | undefined
  /** Where to write the event log, if anywhere. */
  readonly log?: OrderLog
}

/** Records of lots to make room for at first: as many as there can be, so that they never have to be copied. */
const MOST_LOTS_AT_FIRST = 2 ** 24
const LEAST_LOTS_AT_FIRST = 1024

/**
 * One replication under way: it can be stepped, looked at, saved and put back. Everything it changes lives in it, so
 * runs do not see each other.
 */
export class Run {
  private readonly input: RunInput
  /** Everything that changes; kept from users, and open to laws that watch a run or put a fault in. */
  protected readonly state: RunState
  private readonly chain: Chain
  private events = 0
  private isOver = false

  /** @param scenario - the scenario, compiled. @param input - policy set, seed, replication, lot size. */
  constructor(scenario: CompiledScenario, input: RunInput) {
    const compiled = leftOff(scenario, input.without)
    this.input = Object.freeze({ ...input })
    const lots = new OrderLots(roomFor(compiled, input.lotSize), compiled.network.warehouses)
    const parcels = new OrderParcels()
    const content = new ParcelContent(compiled.baskets, compiled.skus, lots)
    const streams = new Streams(input.seed, input.replication)
    const occurrences = input.withoutShocks === true ? [] : drawOccurrences(compiled, streams)
    const { goodwill, pricing, repurchase } = compiled.scenario
    const conditions = new Conditions(compiled, occurrences)
    const isPriced = input.without?.includes('dynamicPricing') !== true
    this.state = {
      compiled,
      calendar: new Calendar({ eventOrder: bandRanks(compiled.scenario.eventOrder) }),
      streams,
      lots,
      parcels,
      content,
      shipments: new Shipments(),
      production: new ProductionOrders(),
      draft: new OrderDraft(),
      conditions,
      ledger: new Ledger(compiled, lots, parcels, content, input.log, couponsOf(compiled, streams)),
      records: keptRecords(compiled.scenario, input.without),
      orderService: orderServiceRate(compiled.scenario, input.without),
      planningService: input.without?.includes('planningService') ? undefined : compiled.planningService,
      preSale: input.without?.includes('preSale') ? undefined : compiled.scenario.preSale,
      followers: goodwill === undefined ? undefined : new Followers(compiled, goodwill, lots, streams),
      prices: pricing && new ShowPrices(compiled, pricing, conditions, isPriced),
      repeatDemand:
        repurchase === undefined ? undefined : new RepeatDemand(compiled, repurchase, lots, streams),
      lotSize: input.lotSize,
    }
    this.state.calendar.now = compiled.start
    this.chain = new Chain(this.state, makePolicies(input.policySet, input.ownKinds, input.without))
    this.chain.start()
  }

  /** Time of the run, ms. */
  get now(): number {
    return this.state.calendar.now
  }

  /** Takes the next event; false when the run is over. */
  step(): boolean {
    const { calendar, compiled, ledger } = this.state
    if (this.isOver || !calendar.advance() || calendar.now > compiled.end) return this.stop()
    this.chain.handlers[calendar.kind](calendar.entity, calendar.item)
    this.events++
    return calendar.now >= compiled.windowEnd && ledger.measuredOpen === 0 ? this.stop() : true
  }

  /** Runs to the end and returns the record. */
  finish(): RunRecord {
    while (this.step());
    return this.record()
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
    this.chain.audit()
    this.state.ledger.closeRun(this.state.calendar.now)
    valueLeftover(this.state.ledger, this.state.compiled)
    return false
  }

  /** The shocks that happened. What the backlog comes back to is told by a second run, without them. */
  private shockRecords(): ShockRecord[] {
    const { compiled, conditions, ledger } = this.state
    if (conditions.occurrences.length === 0) return []
    const { log: _, ...input } = this.input
    const shadow = new Run(compiled, { ...input, withoutShocks: true })
    const backlog: HourlyBacklog = (hour) => ledger.backlog.atHour(hour)
    return recordShocks(conditions.occurrences, compiled, backlog, (hour) => shadow.backlogAt(hour))
  }

  /** Backlog at the end of an hour of the window; the run goes on only as far as it must. */
  private backlogAt(hour: number): number {
    const { backlog } = this.state.ledger
    while (backlog.atHour(hour) < 0 && this.step());
    return backlog.atHour(hour)
  }

  private record(): RunRecord {
    const { ledger, compiled, lots, streams } = this.state
    const { service } = ledger
    const { demanded, accepted, waited, delivered, cancelled, lost, refused, returned } = service
    const open = accepted - delivered - cancelled - lost - refused
    const shocks = this.shockRecords()
    const groups = measureGroups(ledger, compiled, hitAlarmGroups(compiled, streams))
    const dealersLost = this.state.prices?.dealers?.lost ?? null
    return {
      policy: this.input.policyName,
      replication: this.input.replication,
      kpis: { ...measure(ledger, compiled), recoveryHours: longestRecovery(shocks), dealersLost },
      ...(groups === undefined ? {} : { groups }),
      course: traceCourse(ledger, compiled),
      orders: { demanded, accepted, waited, delivered, cancelled, lost, refused, returned, open },
      ...(shocks.length > 0 ? { shocks } : {}),
      ordersInRun: ledger.orders.accepted,
      peakOpenOrders: lots.peakOpenOrders,
      lots: lots.made,
      transitions: ledger.transitions,
      events: this.events,
      eventHash: ledger.hash.toString(),
    }
  }
}

/** The scenario with what some mechanisms add to it taken out. */
function leftOff(scenario: CompiledScenario, without: RunInput['without'] = []): CompiledScenario {
  const alone = without.includes('platforms') ? onFirstPlatform(scenario) : scenario
  return without.includes('sentimentPromotion') ? withoutSensor(alone) : alone
}

function couponsOf(compiled: CompiledScenario, streams: Streams): Coupons | undefined {
  const promoted = promotedShows(compiled, streams)
  return promoted && new Coupons(promoted, compiled.shows.startsAt, compiled.shows.binWidth)
}

function roomFor({ expectedOrders }: CompiledScenario, lotSize: number): number {
  const lots = Math.ceil((2 * expectedOrders) / lotSize)
  return Math.max(LEAST_LOTS_AT_FIRST, Math.min(MOST_LOTS_AT_FIRST, lots))
}
