import { DAY, HOUR, type RandomStream } from '../../kernel/index.ts'
import type { Transfer, TransferObservation, TransferRule } from '../../policies/index.ts'
import { BAND, EVENT, FEN } from '../../world/index.ts'
import type { RunState } from '../run-state.ts'
import type { OrdersBook } from './orders-book.ts'
import type { StockMoves } from './stock-moves.ts'
import type { StockReport } from './stock-report.ts'

/** Units of a SKU expected to be wanted everywhere within a horizon, ms from now. */
export type ExpectedUnits = (horizonOf: (sku: number) => number) => Float64Array

/** Stock moved between regional warehouses: the merchant looks at the heat map of sales and the policy says what goes where. */
export class Transfers {
  private readonly state: RunState
  private readonly rule: TransferRule<unknown>
  private readonly book: OrdersBook
  private readonly moves: StockMoves
  private readonly random: RandomStream
  private memory: unknown

  /** @param state - the run. @param rule - the policy. @param book - goods on their way. @param moves - moves them. */
  constructor(state: RunState, rule: TransferRule<unknown>, book: OrdersBook, moves: StockMoves) {
    this.state = state
    this.rule = rule
    this.book = book
    this.moves = moves
    this.random = state.streams.open('policy', 'transfer')
    this.memory = rule.start()
  }

  /** Posts the first look, if there is to be any. */
  start(): void {
    this.postNext()
  }

  /**
   * A look at the heat map.
   *
   * @param report - what the merchant last heard.
   * @param expectedUnits - what it expects to sell.
   */
  review(report: StockReport, expectedUnits: ExpectedUnits): void {
    const { calendar, compiled } = this.state
    if (calendar.now >= compiled.windowEnd) return
    const seen = this.observe(report, expectedUnits)
    const { decision, memory } = this.rule.decide(seen, this.memory, this.random)
    this.memory = memory
    this.send(decision)
    this.postNext()
  }

  private postNext(): void {
    const { calendar } = this.state
    if (this.rule.every === undefined) return
    calendar.post(calendar.now + this.rule.every, BAND.decision, EVENT.transferReview, 0, 0)
  }

  /** One truck from each warehouse to each. */
  private send(transfers: readonly Transfer[]): void {
    const { regionals } = this.state.compiled.network
    const trucks = new Map<number, Transfer[]>()
    for (const transfer of transfers) {
      const way = transfer.from * regionals + transfer.to
      trucks.set(way, [...(trucks.get(way) ?? []), transfer])
    }
    for (const [way, goods] of trucks)
      this.moves.betweenRegionals(Math.floor(way / regionals), way % regionals, goods)
  }

  private observe(report: StockReport, expectedUnits: ExpectedUnits): TransferObservation {
    const { calendar, compiled } = this.state
    const { network, skus } = compiled
    const horizonOf = (sku: number) =>
      Math.min(calendar.now + this.rule.horizonDays * DAY, skus.saleEnds[sku])
    return {
      regionals: network.regionals,
      ...this.stock(report),
      wanted: report.unitsWantedAround,
      demandShare: network.warehouseShare.slice(0, network.regionals),
      expectedUnits: expectedUnits(horizonOf),
      days: skus.saleEnds.map((_, sku) => Math.max(0, (horizonOf(sku) - calendar.now) / DAY)),
      transferDays: network.kilometresBetween.map((kilometres) => this.time(kilometres) / DAY),
      costPerKilogram: network.kilometresBetween.map((kilometres) => this.price(kilometres)),
      weight: skus.weight,
      unitMargin: skus.price.map((price, sku) => Math.max(0, price - skus.unitCost[sku]) / FEN),
    }
  }

  /** Units available and in position, SKU x regional: front warehouses count to the one that restocks them. */
  private stock(report: StockReport): Pick<TransferObservation, 'available' | 'position'> {
    const { network, skus } = this.state.compiled
    const { regionals, warehouses, source } = network
    const available = new Float64Array(skus.count * regionals)
    const position = new Float64Array(skus.count * regionals)
    for (let sku = 0; sku < skus.count; sku++) {
      for (let warehouse = 0; warehouse < warehouses; warehouse++) {
        const regional = sku * regionals + (warehouse < regionals ? warehouse : source[warehouse])
        const cell = sku * warehouses + warehouse
        if (warehouse < regionals) {
          available[regional] = report.available[cell]
          position[regional] -= report.waiting[regional]
        }
        position[regional] += report.available[cell] + this.book.inbound[cell]
      }
    }
    return { available, position }
  }

  /** How long the merchant expects a truck to be under way and unloaded, ms. */
  private time(kilometres: number): number {
    const { handling, speed } = this.state.compiled.scenario.network.lineHaul
    return handling + (kilometres / speed) * HOUR
  }

  private price(kilometres: number): number {
    const { pricePerKilogram, pricePerTonneKilometre } = this.state.compiled.scenario.network.lineHaul
    return pricePerKilogram + (pricePerTonneKilometre * kilometres) / 1000
  }
}
