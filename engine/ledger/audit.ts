import type { CompiledScenario, OrderLots } from '../world/index.ts'
import { BooksError } from './books-error.ts'
import type { Ledger } from './ledger.ts'
import { ACCOUNT } from './money-books.ts'
import { UNITS } from './unit-books.ts'

/**
 * Checks the books of a run against each other and against what is really there.
 *
 * @param ledger - the books.
 * @param compiled - prices and SKUs.
 * @param lots - order lots.
 * @param onShelf - units of a SKU on the shelves of all warehouses, counted.
 * @throws {BooksError} that names the book and the figures.
 */
export function audit(
  ledger: Ledger,
  compiled: CompiledScenario,
  lots: OrderLots,
  onShelf: (sku: number) => number,
): void {
  auditUnits(ledger, compiled, onShelf)
  auditMoney(ledger, compiled)
  auditOrders(ledger, lots)
}

function auditUnits(ledger: Ledger, { skus }: CompiledScenario, onShelf: (sku: number) => number): void {
  for (let sku = 0; sku < skus.count; sku++) {
    const book = ledger.units.of(UNITS.shelf, sku)
    const counted = onShelf(sku)
    if (book !== counted)
      throw new BooksError('units', `${skus.ids[sku]} on the shelf: book ${book}, counted ${counted}`)
  }
}

const OWNED = [UNITS.inbound, UNITS.shelf, UNITS.outbound, UNITS.refused, UNITS.restocking]

/** Stock at cost must be what the unit book holds of goods that are the merchant's. */
function auditMoney(ledger: Ledger, { skus }: CompiledScenario): void {
  const imbalance = ledger.money.imbalance()
  if (imbalance !== 0) throw new BooksError('money', `debits exceed credits by ${imbalance} fen`)
  let value = 0
  for (let sku = 0; sku < skus.count; sku++) {
    for (const account of OWNED) value += ledger.units.of(account, sku) * skus.unitCost[sku]
  }
  const book = ledger.money.balance[ACCOUNT.inventory]
  if (book !== value) throw new BooksError('money', `inventory: book ${book} fen, units at cost ${value} fen`)
}

function auditOrders(ledger: Ledger, lots: OrderLots): void {
  const { orders } = ledger
  if (orders.open() < 0)
    throw new BooksError('orders', `${-orders.open()} more orders ended than were accepted`)
  if (ledger.backlog.orders < 0) throw new BooksError('orders', `the backlog is ${ledger.backlog.orders}`)
  if (ledger.measuredOpen < 0) throw new BooksError('orders', `measured lots open: ${ledger.measuredOpen}`)
  if (lots.openOrders < 0) throw new BooksError('orders', `orders in open lots: ${lots.openOrders}`)
}
