import { describe, expect, it } from 'vitest'
import { BacklogFold } from '../../../engine/ledger/backlog-fold.ts'
import { ACCOUNT, MoneyBooks } from '../../../engine/ledger/money-books.ts'
import { ServiceFold } from '../../../engine/ledger/service-fold.ts'
import { SupplyFold } from '../../../engine/ledger/supply-fold.ts'
import { UNITS, UnitBooks } from '../../../engine/ledger/unit-books.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

describe('MoneyBooks', () => {
  it('balances after any postings, and counts income and expense as profit', () => {
    const books = new MoneyBooks()
    books.post(ACCOUNT.cash, ACCOUNT.deposits, 10_000, true)
    books.post(ACCOUNT.deposits, ACCOUNT.sales, 10_000, true)
    books.post(ACCOUNT.costOfGoods, ACCOUNT.inventory, 6_000, true)
    books.post(ACCOUNT.lineHaul, ACCOUNT.cash, 500, true)
    books.post(ACCOUNT.lastMile, ACCOUNT.cash, 400, false)
    expect(books.imbalance()).toBe(0)
    expect(books.measuredProfit()).toBe(3_500)
  })
})

describe('UnitBooks', () => {
  it('refuses to take more than there is, with SKU, account and figures', () => {
    const books = new UnitBooks(['shirt', 'pear'])
    books.transfer(1, UNITS.opening, UNITS.shelf, 5)
    books.transfer(1, UNITS.shelf, UNITS.outbound, 3)
    expect(() => books.transfer(1, UNITS.shelf, UNITS.outbound, 4)).toThrow(
      'the units book does not balance: 4 units of pear left "shelf", which then holds -2',
    )
  })
})

describe('ServiceFold', () => {
  it('gives shares by the hour orders were placed', () => {
    const fold = new ServiceFold(0, DAY, 1)
    fold.accept(100, 0)
    fold.due(80, 0, true)
    fold.due(20, 0, false)
    fold.accept(150, 5 * HOUR)
    fold.due(150, 5 * HOUR, false)
    fold.accept(99, 7 * HOUR)
    fold.due(99, 7 * HOUR, true)
    expect(fold.onTimeRate()).toBeCloseTo(179 / 349, 12)
    expect(fold.worstHourOnTimeRate(100)).toBe(0)
    expect(fold.worstHourOnTimeRate(151)).toBeNull()
  })

  it('gives the 95th percentile of lead times to a tenth of an hour', () => {
    const fold = new ServiceFold(0, DAY, 1)
    for (let hour = 1; hour <= 100; hour++) fold.deliver(1, 0, 0, hour * HOUR)
    expect(fold.delivered).toBe(100)
    expect(fold.leadTimeQuantileHours(0.95)).toBeCloseTo(95, 0)
    expect(fold.meanLeadTimeHours()).toBeCloseTo(50.5, 12)
  })
})

describe('BacklogFold', () => {
  /** Backlog of each hour: 10 on the first day, then a peak that falls by 100 an hour. */
  function filled(): BacklogFold {
    const fold = new BacklogFold(0, 4 * DAY)
    for (let hour = 1; hour <= 60; hour++) {
      const target = hour <= 30 ? 10 : Math.max(10, 500 - 100 * (hour - 31))
      fold.add(Math.max(0, target - fold.orders), hour * HOUR - 1)
      fold.remove(Math.max(0, fold.orders - target))
      fold.sample(hour * HOUR)
    }
    return fold
  }

  it('finds the peak, and the hours until the mean of the days before is reached again', () => {
    const fold = filled()
    expect(fold.peak).toBe(500)
    expect(fold.clearHours()).toBe(5)
  })

  it('has no trend for a peak on the first day', () => {
    const fold = new BacklogFold(0, DAY)
    fold.add(5, HOUR)
    expect(fold.clearHours()).toBeNull()
  })
})

describe('SupplyFold', () => {
  it('counts a window a day for what is always on sale, and one for what is not', () => {
    const fold = new SupplyFold(2, 1, 0, 4 * DAY)
    fold.sellOut(0, HOUR)
    fold.sellOut(0, 2 * HOUR)
    fold.sellOut(1, DAY + HOUR)
    fold.sellOut(1, 2 * DAY + HOUR)
    expect(fold.stockOutRate(Float64Array.from([Number.POSITIVE_INFINITY, 3 * DAY]))).toBe(2 / 5)
  })

  it('compares variances of orders and demand', () => {
    const fold = new SupplyFold(1, 1, 0, 3 * DAY)
    fold.demandByDay.set([1, 2, 3])
    fold.factoryOrdersByDay.set([0, 4, 8])
    expect(fold.bullwhipRatio()).toBeCloseTo(16, 12)
  })

  it('measures forecasts by the sum of absolute errors', () => {
    const fold = new SupplyFold(1, 1, 0, DAY)
    fold.compareForecast(0, 100, 80)
    fold.compareForecast(0, 50, 120)
    expect(fold.forecastAccuracy()).toBeCloseTo(1 - 90 / 200, 12)
  })
})
