import type { EventHandler } from '../../kernel/index.ts'
import { STOCK_ACCOUNT } from '../../ledger/index.ts'
import { BAND, PERIOD, STOCK_EVENT, STOCK_EVENT_KINDS } from '../../world/index.ts'
import { Accounts } from './accounts.ts'
import { Customers } from './customers.ts'
import { Disruptions } from './disruptions.ts'
import { Ordering } from './ordering.ts'
import { PeriodEnd, type StockRecorder } from './period-end.ts'
import { Serving } from './serving.ts'
import { Shelf } from './shelf.ts'
import type { StockState } from './stock-state.ts'
import { Supply } from './supply.ts'

/** The agents of one run of a stock network, wired together through their ports. */
export class StockChain {
  /** What happens at each kind of event, by kind. */
  readonly handlers: readonly EventHandler[]
  private readonly state: StockState
  private readonly accounts: Accounts
  private readonly shelf: Shelf
  private readonly customers: Customers
  private readonly serving: Serving
  private readonly supply: Supply
  private readonly ordering: Ordering
  private readonly disruptions: Disruptions
  private readonly periodEnd: PeriodEnd

  /** @param state - the run. @param recorder - who looks on at the end of each period, if anybody. */
  constructor(state: StockState, recorder: StockRecorder | undefined) {
    const { links } = state.compiled
    this.state = state
    this.accounts = new Accounts(state)
    this.shelf = new Shelf(state, this.accounts)
    this.serving = new Serving(state, this.shelf, this.accounts, {
      send: (link, units) => this.supply.send(link, units),
      cancel: (link, units) => this.supply.cancel(link, units),
      lent: (node) => this.ordering.changed(node),
    })
    this.supply = new Supply(state, this.shelf, this.accounts, {
      ask: (link, units) => {
        this.serving.ask(link, units)
        this.ordering.changed(links.from[link])
      },
      restocked: (node) => {
        if (!state.compiled.isDispatched) this.serving.serveWaiting(node)
      },
    })
    this.customers = new Customers(state, {
      ask: (claim, units) => {
        this.serving.ask(claim, units)
        this.ordering.changed(claim - links.count)
      },
    })
    this.ordering = new Ordering(state, { order: (link, units) => this.supply.order(link, units) })
    this.disruptions = new Disruptions(state, { mayOrder: (node) => this.ordering.changed(node) })
    this.periodEnd = new PeriodEnd(state, this.accounts, this.shelf, this.disruptions, recorder)
    this.handlers = this.wire()
  }

  /** Posts the first events. */
  start(): void {
    const { compiled, calendar, books, columns } = this.state
    for (let node = 0; node < compiled.count; node++) {
      books.transfer(STOCK_ACCOUNT.opening, node, STOCK_ACCOUNT.shelf, node, columns.onHand[node])
    }
    this.shelf.start()
    this.disruptions.start()
    this.customers.start()
    this.supply.start()
    this.ordering.start()
    this.periodEnd.start()
    if (!compiled.isDispatched) return
    for (const node of compiled.downstreamFirst.toReversed())
      calendar.post(0, BAND.dispatch, STOCK_EVENT.dispatch, node, -1)
  }

  /** Charges what is due at the end of the run. */
  close(): void {
    this.accounts.close()
  }

  /** Holds the unit book against what is there; throws `BooksError` when they differ. */
  audit(): void {
    const { books, columns, compiled } = this.state
    const { links } = compiled
    books.auditTotal()
    for (let node = 0; node < compiled.count; node++) {
      let moving = 0
      let raw = 0
      for (let link = links.start[node]; link < links.start[node + 1]; link++) {
        moving += columns.inTransit[link] + columns.heldInbound[link] + columns.heldOutbound[link]
        raw += columns.raw[link]
      }
      books.audit(STOCK_ACCOUNT.shelf, node, columns.onHand[node])
      books.audit(STOCK_ACCOUNT.moving, node, moving)
      books.audit(STOCK_ACCOUNT.raw, node, raw)
    }
  }

  private wire(): EventHandler[] {
    const { calendar } = this.state
    const handlers = new Array<EventHandler>(STOCK_EVENT_KINDS)
    handlers[STOCK_EVENT.disruption] = (node) => this.disruptions.change(node)
    handlers[STOCK_EVENT.arrival] = (link, shipment) => this.supply.arrives(link, shipment)
    handlers[STOCK_EVENT.release] = (node) => this.supply.release(node)
    handlers[STOCK_EVENT.demand] = (node) => this.customers.demand(node)
    handlers[STOCK_EVENT.orderArrives] = (link, order) => this.supply.orderArrives(link, order)
    handlers[STOCK_EVENT.decision] = (node) => this.ordering.decision(node)
    handlers[STOCK_EVENT.dispatch] = (node) => {
      calendar.post(calendar.now + PERIOD, BAND.dispatch, STOCK_EVENT.dispatch, node, -1)
      this.serving.dispatch(node)
    }
    handlers[STOCK_EVENT.periodEnds] = () => this.periodEnd.close()
    handlers[STOCK_EVENT.windowStarts] = () => this.periodEnd.windowStarts()
    handlers[STOCK_EVENT.decay] = (node) => {
      this.shelf.decay(node)
      this.ordering.changed(node)
    }
    return handlers
  }
}
