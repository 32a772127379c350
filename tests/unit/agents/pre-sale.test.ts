import { describe, expect, it } from 'vitest'
import { ACCOUNT, compile, Run, simulate } from '../../../engine/index.ts'
import { FLAG, LOT } from '../../../engine/world/index.ts'
import { loadMinimal, type ScenarioInput } from '../../support/minimal-scenario.ts'
import { runInput } from '../../support/small-run.ts'

const FEN = 100

/** Two days of pre-sale for the one show, on the evening of the second day of the window. */
function withPreSale(change: (input: ScenarioInput) => void = () => {}, share = 0.5) {
  return compile(
    loadMinimal((input) => {
      input.preSale = { share, opens: '2 d', deposit: 0.2 }
      input.waiting.patience = { kind: 'exponential', mean: '300 d' }
      change(input)
    }),
  )
}

interface Step {
  readonly state: number
  readonly orders: number
  readonly at: number
  readonly isAhead: boolean
}

/** Every step of every order, and the books at the end, which are checked at every event. */
function stepsOf(compiled: ReturnType<typeof compile>, lotSize = 1) {
  const run = new Run(compiled, runInput({ lotSize }))
  const { ledger, lots } = (run as unknown as { state: Inside }).state
  const steps: Step[] = []
  const move = ledger.move.bind(ledger)
  ledger.move = (lot, state, at) => {
    const isAhead = (lots.flags(lot) & FLAG.deposit) !== 0
    steps.push({ state, orders: lots.orders(lot), at, isAhead })
    move(lot, state, at)
  }
  while (run.step()) run.audit()
  return { steps, money: ledger.money.balance, record: run.finish() }
}

interface Inside {
  readonly ledger: {
    move(lot: number, state: number, at: number): void
    accept(lot: number, at: number, state: number): void
    payRest(lot: number): void
    readonly money: { readonly balance: Float64Array }
  }
  readonly lots: { flags(lot: number): number; orders(lot: number): number }
}

const ordersIn = (steps: readonly Step[]): number => steps.reduce((sum, { orders }) => sum + orders, 0)

describe.each([1, 6])('a pre-sale at lot size %i', (lotSize) => {
  it('has the same buyers order earlier, and nobody more or less; books balance at every event', () => {
    const compiled = withPreSale()
    const { steps, record } = stepsOf(compiled, lotSize)
    const plain = simulate(compile(loadMinimal()), runInput({ lotSize }))
    expect(record.orders.demanded).toBe(plain.orders.demanded)
    const ahead = steps.filter(({ state }) => state === LOT.preOrdered)
    const [startsAt] = compiled.shows.startsAt
    expect(ordersIn(ahead)).toBeGreaterThan(50)
    expect(ahead.every(({ at }) => at >= compiled.windowStart && at < startsAt)).toBe(true)
  })

  it('leaves the run as it is when it is off, or nobody takes part', () => {
    const plain = simulate(compile(loadMinimal()), runInput({ lotSize })).eventHash
    const patient = (input: ScenarioInput) => {
      input.waiting.patience = loadPatience()
    }
    expect(simulate(withPreSale(patient), runInput({ lotSize, without: ['preSale'] })).eventHash).toBe(plain)
    expect(simulate(withPreSale(patient, 0), runInput({ lotSize })).eventHash).toBe(plain)
  })

  it('keeps the deposits of those who lose patience, as many as an exponential law says', () => {
    const mean = 24
    const compiled = withPreSale((input) => {
      input.waiting.patience = { kind: 'exponential', mean: `${mean} h` }
    }, 0.9)
    const { steps, money, record } = stepsOf(compiled, lotSize)
    const placed = steps.filter(({ state }) => state === LOT.preOrdered)
    const [startsAt] = compiled.shows.startsAt
    const law = placed.map(({ at, orders }) => ({
      p: 1 - Math.exp(-(startsAt - at) / (mean * 3_600_000)),
      orders,
    }))
    const expected = law.reduce((sum, { p, orders }) => sum + p * orders, 0)
    // A lot gives up as a whole; timers act up to a quarter of an hour late.
    const deviation = Math.sqrt(law.reduce((sum, { p, orders }) => sum + p * (1 - p) * orders ** 2, 0))
    const given = ordersIn(steps.filter(({ state, isAhead }) => state === LOT.withdrawn && isAhead))
    expect(Math.abs(given - expected)).toBeLessThan(3.3 * deviation + 0.02 * expected)
    expect(-money[ACCOUNT.forfeits] / FEN).toBeGreaterThan(0)
    expect(record.kpis.cancelBeforeShipRate as number).toBeGreaterThan(0.05)
  })
})

/** The patience of the minimal scenario. */
function loadPatience(): ScenarioInput['waiting']['patience'] {
  return { kind: 'gamma', mean: '7 d', shape: 2 }
}

describe('pre-orders', () => {
  it('pay their price in two parts', () => {
    const run = new Run(withPreSale(), runInput())
    const { ledger } = (run as unknown as { state: Inside }).state
    const paid = { first: 0, rest: 0 }
    const watch = (part: 'first' | 'rest', act: () => void) => {
      const before = ledger.money.balance[ACCOUNT.deposits]
      act()
      paid[part] += before - ledger.money.balance[ACCOUNT.deposits]
    }
    const accept = ledger.accept.bind(ledger)
    const payRest = ledger.payRest.bind(ledger)
    ledger.accept = (lot, at, state) => {
      if (state === LOT.preOrdered) watch('first', () => accept(lot, at, state))
      else accept(lot, at, state)
    }
    ledger.payRest = (lot) => watch('rest', () => payRest(lot))
    while (run.step()) run.audit()
    expect(ledger.money.balance[ACCOUNT.forfeits]).toBe(0)
    expect(paid.first).toBeGreaterThan(1000 * FEN)
    expect(paid.rest / paid.first).toBeCloseTo(4, 2)
  })

  it('are served before those who order in the show, and wait for goods that are short', () => {
    const scarce = (input: ScenarioInput) => {
      input.opening = { ...input.opening, showCover: 0, coverDays: 0, pipelineDays: 0 }
      input.waiting.allowed = false
      // What is ordered for pre-orders comes after the show.
      const factories = input.network.factories as { preparation: string }[]
      for (const factory of factories) factory.preparation = '5 d'
    }
    const { steps } = stepsOf(withPreSale(scarce))
    const placed = ordersIn(steps.filter(({ state }) => state === LOT.preOrdered))
    const waited = steps.filter(({ state }) => state === LOT.waiting)
    expect(placed).toBeGreaterThan(50)
    // Nobody else may wait; few lose their order for want of any goods on order.
    expect(ordersIn(waited)).toBeGreaterThan(0.8 * placed)
  })

  it('tell how a show will turn out: forecasts come much nearer to it', () => {
    const wild = (input: ScenarioInput) => {
      input.demand.volume = { mixture: [{ share: 1, mean: 1 }], showVariation: 0.8, skuVariation: 0.5 }
    }
    const errors = (share: number) => {
      const compiled = withPreSale(wild, share)
      const accuracies = [0, 1, 2, 3, 4, 5].map(
        (replication) => simulate(compiled, runInput({ replication })).kpis.forecastAccuracy as number,
      )
      return accuracies.reduce((sum, accuracy) => sum + (1 - accuracy), 0)
    }
    expect(errors(0.6)).toBeLessThan(0.4 * errors(0))
  })
})
