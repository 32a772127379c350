import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Container, Environment, Store } from '../../../../engine/kernel/index.ts'

describe('Container', () => {
  it('lets nobody pass the first in line, until that one withdraws', () => {
    const tank = new Container(new Environment(), { capacity: 10, initialLevel: 8 })
    const large = tank.put(5)
    const small = tank.put(1)
    expect([large.isTriggered, small.isTriggered, tank.waitingToPut]).toEqual([false, false, 2])
    expect(large.cancel()).toBe(true)
    expect([small.isTriggered, tank.level.value, large.cancel(), small.cancel()]).toEqual([
      true,
      9,
      false,
      false,
    ])
  })

  it('refuses what could never be served', () => {
    const tank = new Container(new Environment(), { capacity: 2 })
    expect(() => tank.get(3)).toThrow('amount (= 3) must be at most the capacity (= 2)')
    expect(tank.waitingToGet).toBe(0)
  })

  it('measures its level over time', () => {
    const environment = new Environment()
    const tank = new Container(environment, { initialLevel: 4 })
    environment.run(3)
    tank.get(4)
    environment.run(4)
    expect(tank.level.mean(4)).toBe(3)
  })

  it('keeps its level from 0 to its capacity and loses nothing', () => {
    const steps = fc.array(fc.integer({ min: -5, max: 5 }).filter((step) => step !== 0))
    fc.assert(
      fc.property(steps, (amounts) => {
        const tank = new Container(new Environment(), { capacity: 7, initialLevel: 3 })
        const claims = amounts.map((amount) => (amount > 0 ? tank.put(amount) : tank.get(-amount)))
        const moved = amounts.reduce(
          (sum, amount, index) => sum + (claims[index].isTriggered ? amount : 0),
          3,
        )
        expect(tank.level.value).toBe(moved)
        expect(tank.level.value >= 0 && tank.level.value <= 7).toBe(true)
        expect(tank.waitingToPut + tank.waitingToGet).toBe(
          claims.filter((claim) => !claim.isTriggered).length,
        )
      }),
      { seed: 20_251_111 },
    )
  })
})

describe('Store', () => {
  it('gives items out in the order in which they came', () => {
    const store = new Store<string>(new Environment(), { capacity: 2 })
    for (const item of ['a', 'b', 'c']) store.put(item)
    expect([store.items, store.waitingToPut]).toEqual([['a', 'b'], 1])
    expect([store.get().value, store.get().value, store.get().value]).toEqual(['a', 'b', 'c'])
    expect([store.get().isTriggered, store.waitingToGet]).toEqual([false, 1])
  })

  it('lets in who waits when something is taken out, and serves those who waited for that', () => {
    const store = new Store<string>(new Environment(), { capacity: 1 })
    store.put('a')
    const second = store.put('b')
    const wish = store.get((item) => item === 'b')
    expect([second.isTriggered, wish.isTriggered]).toEqual([false, false])
    expect(store.get().value).toBe('a')
    expect([second.isTriggered, wish.value, store.items]).toEqual([true, 'b', []])
  })

  it('lets a put be withdrawn', () => {
    const store = new Store<string>(new Environment(), { capacity: 1 })
    store.put('a')
    const second = store.put('b')
    expect([second.cancel(), second.cancel(), store.waitingToPut]).toEqual([true, false, 0])
    store.get()
    expect(store.items).toEqual([])
  })

  it('gives out by priority, equal ones in order of arrival', () => {
    const items = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.nat()))
    fc.assert(
      fc.property(items, (parcels) => {
        const store = new Store<[number, number]>(new Environment(), { priority: ([due]) => due })
        for (const parcel of parcels) store.put(parcel)
        const sorted = parcels.map((parcel, index) => ({ parcel, index }))
        sorted.sort((one, other) => one.parcel[0] - other.parcel[0] || one.index - other.index)
        expect(parcels.map(() => store.get().value)).toEqual(sorted.map(({ parcel }) => parcel))
      }),
      { seed: 20_251_111 },
    )
  })
})
