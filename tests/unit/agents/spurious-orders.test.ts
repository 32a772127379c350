import { describe, expect, it } from 'vitest'
import { compile, Run, simulate } from '../../../engine/index.ts'
import { DAY, HOUR } from '../../../engine/kernel/index.ts'
import { loadMinimal, type ScenarioInput } from '../../support/minimal-scenario.ts'
import { runInput } from '../../support/small-run.ts'

const PLENTY = (input: ScenarioInput) => Object.assign(input.opening, { coverDays: 60, frontCoverDays: 20 })
const SCARCE = (input: ScenarioInput) => {
  input.waiting.allowed = false
  Object.assign(input.opening, { coverDays: 1, frontCoverDays: 0.3, pipelineDays: 0, showCover: 0.3 })
}

function compiled(unpaidShare: number, timeOut: string, change: (input: ScenarioInput) => void) {
  return compile(
    loadMinimal((input) => {
      input.horizon = { warmUp: '2 d', window: '6 d', drain: '20 d' }
      input.payment = { unpaidShare, timeOut }
      change(input)
    }),
  )
}

/** Units held now; open to tests alone. */
function held(run: Run): number {
  const { chain } = run as unknown as { chain: { marketplace: { holds: { units: Int32Array } } } }
  return chain.marketplace.holds.units.reduce((sum, units) => sum + units, 0)
}

describe('goods reserved by buyers who never pay', () => {
  it('are none where everybody pays', () => {
    const plain = loadMinimal((input) => {
      input.horizon = { warmUp: '2 d', window: '6 d', drain: '20 d' }
    })
    const everybody = simulate(
      compiled(0, '15 min', () => {}),
      runInput(),
    )
    expect(everybody.eventHash).toBe(simulate(compile(plain), runInput()).eventHash)
  })

  it('are arrivals x time-out of them on average (Little), and none at the end', () => {
    const share = 0.4
    const timeOut = 3 * HOUR
    const run = new Run(compiled(share, '3 h', PLENTY), runInput())
    const { windowStart, windowEnd } = compiled(share, '3 h', PLENTY)
    let area = 0
    let last = windowStart
    while (run.step()) {
      const now = Math.min(windowEnd, Math.max(windowStart, run.now))
      area += held(run) * (now - last)
      last = now
    }
    const { orders, kpis } = run.finish()
    expect(held(run)).toBe(0)
    expect(kpis.unmetDemandShare).toBe(0)
    const unpaidOrders = (orders.demanded * share) / (1 - share)
    const days = (windowEnd - windowStart) / DAY
    // Orders of this scenario hold one to three units; Little's law in orders, times units an order.
    const unitsPerOrder = unitsAnOrder(run)
    const expected = ((unpaidOrders * unitsPerOrder) / days) * (timeOut / DAY)
    const mean = area / (windowEnd - windowStart)
    const deviation = expected / Math.sqrt(unpaidOrders)
    expect(Math.abs(mean - expected)).toBeLessThan(5 * deviation)
  })

  it('are missed by others the longer they are held, and books balance at every event', () => {
    const unmet = ['5 min', '1 d', '30 d'].map((timeOut) => {
      const run = new Run(compiled(0.4, timeOut, SCARCE), runInput())
      while (run.step()) run.audit()
      return run.finish().kpis.unmetDemandShare as number
    })
    expect(unmet).toEqual([...unmet].sort((a, b) => a - b))
    expect(unmet[2] - unmet[0]).toBeGreaterThan(0.05)
  })

  it('work with records that are wrong, platforms that list copies, and lots', () => {
    const change = (input: ScenarioInput) => {
      SCARCE(input)
      const wrong = { refresh: '2 h', loss: 0.1, accuracy: 0.7, errorSize: 0.5 }
      input.information = { marketplace: wrong, merchant: wrong }
      input.channels = {
        platforms: ['a', 'b'].map((id) => ({ id, share: 0.5 })),
        listing: { refresh: '1 h' },
      }
    }
    const run = new Run(compiled(0.3, '1 h', change), runInput({ lotSize: 4 }))
    while (run.step()) run.audit()
    const { orders } = run.finish()
    expect(orders.delivered + orders.cancelled + orders.lost + orders.refused).toBe(orders.accepted)
  })
})

function unitsAnOrder(run: Run): number {
  const { state } = run as unknown as {
    state: { ledger: { service: { unitsDemanded: number; demanded: number } } }
  }
  return state.ledger.service.unitsDemanded / state.ledger.service.demanded
}

describe('orders that merchants place themselves', () => {
  const brushed = (ratio: number) =>
    compile(
      loadMinimal((input) => {
        PLENTY(input)
        const trigger = { kind: 'at', day: -1, time: '00:00' } as const
        if (ratio > 0)
          input.shocks = { fake: { kind: 'brushing', trigger, ratio, heldFor: '1 h', hold: '30 d' } }
      }),
    )
  const wanted = (ratio: number) => {
    const run = new Run(brushed(ratio), runInput())
    while (run.step()) run.audit()
    const { chain } = run as unknown as {
      chain: { marketplace: { sales: { unitsOrdered: Float64Array } } }
    }
    const units = chain.marketplace.sales.unitsOrdered.reduce((sum, part) => sum + part, 0)
    return { units, orders: run.finish().orders }
  }

  it('look like demand in reports, and are none', () => {
    const [plain, fake] = [wanted(0), wanted(1.5)]
    expect(fake.orders.demanded).toBe(plain.orders.demanded)
    expect(fake.orders.accepted).toBe(plain.orders.accepted)
    // Two and a half times as much, give or take what the Poisson draws scatter.
    const scatter = 4 * Math.sqrt((1.5 * 3) / plain.orders.demanded)
    expect(Math.abs(fake.units / plain.units - 2.5)).toBeLessThan(scatter + 0.02)
  })
})
