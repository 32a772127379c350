import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AgeingStock, FifoQueues, Links, Stock } from '../../../engine/kernel/index.ts'

function stockOf(units: number): Stock {
  return new Stock(new FifoQueues(1, new Links(4)), 0, units)
}

function served(stock: Stock): number[] {
  const items: number[] = []
  for (let item = stock.serve(); item >= 0; item = stock.serve()) items.push(item)
  return items
}

describe('Stock', () => {
  it('lets takers wait in line, and nobody overtake', () => {
    const stock = stockOf(5)
    expect([stock.take(0, 3), stock.take(1, 4), stock.take(2, 1)]).toEqual([true, false, false])
    expect([stock.onHand, stock.backordered, stock.inventoryLevel(), stock.waiting()]).toEqual([2, 5, -3, 2])
    expect(stock.takeIfAvailable(1)).toBe(false)
    stock.put(1)
    expect(served(stock)).toEqual([])
    stock.put(1)
    expect(served(stock)).toEqual([1])
    stock.put(10)
    expect(served(stock)).toEqual([2])
    expect([stock.onHand, stock.backordered, stock.waiting()]).toEqual([9, 0, 0])
    expect([stock.takeIfAvailable(10), stock.takeIfAvailable(9), stock.onHand]).toEqual([false, true, 0])
  })

  it('never loses a unit', () => {
    const steps = fc.array(fc.record({ put: fc.nat(5), take: fc.nat(8) }), { maxLength: 100 })
    fc.assert(
      fc.property(steps, (sequence) => {
        const stock = stockOf(0)
        const wanted = sequence.map(({ take }) => take)
        let made = 0
        let issued = 0
        sequence.forEach(({ put, take }, item) => {
          if (stock.take(item, take)) issued += take
          stock.put(put)
          made += put
          for (const one of served(stock)) issued += wanted[one]
          expect(stock.onHand).toBe(made - issued)
          expect(stock.inventoryLevel()).toBe(
            made - wanted.slice(0, item + 1).reduce((sum, units) => sum + units, 0),
          )
        })
      }),
      { seed: 20_251_111 },
    )
  })

  it('refuses negative units', () => {
    const stock = stockOf(1)
    expect(() => stock.put(-1)).toThrow('units (= -1) must be a finite number >= 0')
    expect(() => stock.take(0, -1)).toThrow('units (= -1)')
    expect(() => stockOf(-1)).toThrow('onHand (= -1)')
    expect(() => stock.demandOf(-1)).toThrow('item (= -1)')
  })
})

describe('AgeingStock', () => {
  it('issues the oldest first and spoils what is past its life', () => {
    const stock = new AgeingStock(2, 3)
    stock.receive(0, 10, 5)
    stock.receive(0, 11, 7)
    stock.receive(1, 11, 100)
    stock.issue(0, 3)
    expect([stock.onHand(0), stock.onHandOf(0, 10), stock.onHandOf(0, 11)]).toEqual([9, 2, 7])
    expect([stock.expire(0, 12), stock.expire(0, 13), stock.expire(0, 13)]).toEqual([0, 2, 0])
    expect([stock.expire(0, 14), stock.onHand(0), stock.onHand(1)]).toEqual([7, 0, 100])
  })

  it('takes goods made earlier, spoiled ones too, and days before the start', () => {
    const stock = new AgeingStock(1, 2)
    stock.receive(0, 0, 4, -1)
    stock.receive(0, 0, 9, -5)
    expect(stock.expire(0, 0)).toBe(9)
    expect([stock.onHandOf(0, -1), stock.expire(0, 1), stock.onHand(0)]).toEqual([4, 4, 0])
  })

  it('keeps what is past its life on hand until it is taken out, and issues it first', () => {
    const stock = new AgeingStock(1, 1)
    stock.receive(0, 0, 10)
    stock.receive(0, 500, 1)
    stock.issue(0, 4)
    expect([stock.onHand(0), stock.expire(0, 500), stock.onHand(0)]).toEqual([7, 6, 1])
  })

  it('agrees with a list of cohorts', () => {
    const step = fc.record({ days: fc.nat(4), made: fc.nat(6), age: fc.nat(5), issue: fc.nat(10) })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.array(step, { maxLength: 60 }), (lifeDays, steps) => {
        const stock = new AgeingStock(1, lifeDays)
        let model: { day: number; units: number }[] = []
        let today = 0
        for (const { days, made, age, issue } of steps) {
          today += days
          const spoiled = model.filter((cohort) => cohort.day <= today - lifeDays)
          expect(stock.expire(0, today)).toBe(spoiled.reduce((sum, cohort) => sum + cohort.units, 0))
          model = model.filter((cohort) => cohort.day > today - lifeDays)
          const day = today - Math.min(age, lifeDays - 1)
          stock.receive(0, today, made, day)
          model.push({ day, units: made })
          model.sort((one, other) => one.day - other.day)
          let left = Math.min(issue, stock.onHand(0))
          stock.issue(0, left)
          for (const cohort of model) {
            const taken = Math.min(left, cohort.units)
            cohort.units -= taken
            left -= taken
          }
          expect(stock.onHand(0)).toBe(model.reduce((sum, cohort) => sum + cohort.units, 0))
        }
      }),
      { seed: 20_251_111, numRuns: 300 },
    )
  })

  it('refuses to issue what it has not and to receive from the future', () => {
    const stock = new AgeingStock(1, 3)
    expect(() => stock.issue(0, 1)).toThrow('units (= 1) must be from 0 to what is on hand (= 0)')
    expect(() => stock.receive(0, 5, 1, 6)).toThrow('producedDay (= 6) must be <= day (= 5)')
    expect(() => new AgeingStock(1, 0)).toThrow('lifeDays (= 0)')
  })
})
