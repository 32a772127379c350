import { describe, expect, it } from 'vitest'
import { ListedStock } from '../../../engine/agents/marketplace/listed-stock.ts'
import { StockRecord } from '../../../engine/agents/marketplace/stock-record.ts'
import { type CompiledScenario, compile, Run, simulate } from '../../../engine/index.ts'
import { Streams } from '../../../engine/kernel/index.ts'
import { loadScenario } from '../../../scenarios/index.ts'
import { loadMinimal, type ScenarioInput } from '../../support/minimal-scenario.ts'
import { runInput } from '../../support/small-run.ts'

const SEEDS = 6
const EXACT = { refresh: '0 s', loss: 0, accuracy: 1, errorSize: 0 }

/** Goods of which there is a stock that does not last; each platform lists a copy of it. */
function scarce(
  platforms: number,
  refresh: string | undefined,
  change: (input: ScenarioInput) => void = () => {},
): CompiledScenario {
  return compile(
    loadMinimal((input) => {
      input.horizon = { warmUp: '0 d', window: '6 d', drain: '20 d' }
      Object.assign(input.opening, { coverDays: 1.5, frontCoverDays: 0, pipelineDays: 0, showCover: 0.3 })
      withoutFronts(input)
      input.channels = {
        platforms: Array.from({ length: platforms }, (_, index) => ({
          id: `p${index}`,
          share: 1 / platforms,
        })),
        ...(refresh === undefined ? {} : { listing: { refresh } }),
      }
      change(input)
    }),
  )
}

function withoutFronts({ catalogue, demand, network }: ScenarioInput): void {
  const kept = <Row>(rows: unknown, keep: (row: Row) => boolean) => (rows as Row[]).filter(keep) as never
  catalogue.skus = kept<{ id: string }>(catalogue.skus, ({ id }) => id !== 'berries')
  demand.slots = kept<{ sku: string }>(demand.slots, ({ sku }) => sku !== 'berries')
  network.warehouses = kept<{ kind: string }>(network.warehouses, ({ kind }) => kind === 'regional')
}

function oversellRate(compiled: CompiledScenario): number {
  const rates = Array.from({ length: SEEDS }, (_, replication) => {
    return simulate(compiled, runInput({ replication })).kpis.oversellRate as number
  })
  return rates.reduce((sum, rate) => sum + rate, 0) / SEEDS
}

describe('platforms that list a copy of the stock each', () => {
  it('change nothing where all sell from one record, however many there are, or where there is one', () => {
    const one = simulate(scarce(1, undefined), runInput())
    expect(one.kpis.oversellRate).toBe(0)
    expect(one.kpis.stockOutRate).toBeGreaterThan(0)
    expect(simulate(scarce(5, undefined), runInput()).eventHash).toBe(one.eventHash)
    expect(simulate(scarce(1, '6 h'), runInput()).eventHash).toBe(one.eventHash)
    expect(simulate(scarce(3, '6 h'), runInput({ without: ['platforms'] })).eventHash).toBe(one.eventHash)
  })

  it('oversell more the later copies are updated, the more of them there are, and less where records are shared', () => {
    const byDelay = ['10 min', '2 h', '12 h'].map((refresh) => oversellRate(scarce(3, refresh)))
    expect(byDelay).toEqual([...byDelay].sort((a, b) => a - b))
    const byPlatforms = [1, 2, 4].map((platforms) => oversellRate(scarce(platforms, '6 h')))
    expect(byPlatforms).toEqual([...byPlatforms].sort((a, b) => a - b))
    expect(byPlatforms[1]).toBeGreaterThan(0.02)
    const byWeight = [1, 0.5, 0].map((weight) => {
      const sharing = { weight, refresh: '1 min', loss: 0, accuracy: 1 }
      const information = { marketplace: EXACT, merchant: EXACT, sharing }
      return oversellRate(scarce(3, '6 h', (input) => Object.assign(input, { information })))
    })
    expect(byWeight).toEqual([...byWeight].sort((a, b) => a - b))
    expect(byWeight[0]).toBeLessThan(byWeight[2] / 5)
  })

  it.each([true, false])(
    'end every order once, and balance the books at every event; waiting: %s',
    (allowed) => {
      for (const lotSize of [1, 8]) {
        const compiled = scarce(3, '6 h', (input) => {
          input.waiting.allowed = allowed
          input.opening.pipelineDays = 4
        })
        const run = new Run(compiled, runInput({ lotSize }))
        while (run.step()) run.audit()
        const { orders, kpis } = run.finish()
        expect(kpis.oversellRate).toBeGreaterThan(0)
        expect(orders.open).toBe(0)
        expect(orders.delivered + orders.cancelled + orders.lost + orders.refused).toBe(orders.accepted)
      }
    },
  )
})

describe('orders for several goods', () => {
  it('go on without a part that was sold twice', () => {
    const compiled = compile({
      ...loadScenario('quiet-week'),
      scale: 0.01,
      channels: {
        platforms: ['a', 'b'].map((id) => ({ id, share: 0.5 })),
        switching: 0,
        listing: { refresh: 6 * 3_600_000 },
      },
    })
    const run = new Run(compiled, runInput())
    for (let event = 0; run.step(); event++) if (event % 50 === 0) run.audit()
    const { kpis } = run.finish()
    expect(kpis.oversellRate).toBeGreaterThan(0)
  })
})

describe('an order for several goods of which a platform lists one as sold out', () => {
  it('is missed whole, and only that one counts as sold out', () => {
    const compiled = scarce(2, '1 h', (input) => {
      input.horizon.window = '2 d'
      input.waiting.allowed = false
      input.demand.companionShare = 1
      Object.assign(input.opening, { coverDays: 30, showCover: 0 })
      const [show] = input.demand.shows as object[]
      input.demand.shows = [{ ...show, day: 1 }] as never
      input.demand.slots = (input.demand.slots as object[]).map((slot) => ({ ...slot, surge: 90 })) as never
    })
    const run = new Run(compiled, runInput())
    const { kpis } = run.finish()
    const { supply } = (run as unknown as WithSupply).state.ledger
    const isOut = (id: string) =>
      supply.stockOutRate(compiled.skus.saleEnds, (sku) => compiled.skus.ids[sku] === id)
    expect(kpis.unmetDemandShare).toBeGreaterThan(0)
    expect(isOut('shirt')).toBeGreaterThan(0)
    expect(isOut('socks')).toBe(0)
  })
})

interface WithSupply {
  readonly state: {
    readonly ledger: {
      readonly supply: {
        stockOutRate(saleEnds: Float64Array, counts: (sku: number) => boolean): number | null
      }
    }
  }
}

describe('a stock record that is refreshed', () => {
  it('tells of every good before it changes, so that copies are of what was on record', () => {
    const compiled = scarce(2, '1 h')
    const kept = { refresh: 3_600_000, loss: 0, accuracy: 1, errorSize: 0 }
    const stock = new StockRecord(compiled, kept, () => 1)
    stock.supply(0, 0, 10)
    stock.refresh(() => {}, true)
    const before: number[] = []
    stock.beforeChange = (sku) => sku === 0 && before.push(stock.everywhere(sku))
    stock.supply(0, 0, 5)
    stock.refresh(() => {})
    expect(before).toEqual([10])
    expect(stock.everywhere(0)).toBe(15)
  })
})

describe('ListedStock', () => {
  const REFRESH = 60_000
  const PER_REFRESH = 2_000

  /** Units sold beyond the stock when buyers of `platforms` platforms come at random, until all list it as sold out. */
  function oversold(platforms: number, replication: number): number {
    const stream = new Streams(7, replication).open('race', String(platforms))
    // So much that the stock runs out anywhere within a period between updates.
    let stock = Math.floor((3 + stream.uniform()) * PER_REFRESH)
    const listing = new ListedStock(platforms, 1, REFRESH, () => Math.max(0, stock))
    for (let at = 0; at < 8 * REFRESH; at += (-Math.log(1 - stream.uniform()) * REFRESH) / PER_REFRESH) {
      const platform = Math.floor(stream.uniform() * platforms)
      if (listing.listed(platform, 0, at) < 1) continue
      listing.sell(platform, 0, 1, at)
      stock--
    }
    return -Math.min(0, stock)
  }

  it.each([1, 2, 3, 5])(
    '%i platforms oversell delay x rate / 2 x (1 - 1 / platforms) on average',
    (platforms) => {
      const runs = Array.from({ length: 400 }, (_, replication) => oversold(platforms, replication))
      const mean = runs.reduce((sum, units) => sum + units, 0) / runs.length
      const variance = runs.reduce((sum, units) => sum + (units - mean) ** 2, 0) / (runs.length - 1)
      const expected = (PER_REFRESH / 2) * (1 - 1 / platforms)
      expect(Math.abs(mean - expected)).toBeLessThanOrEqual(3 * Math.sqrt(variance / runs.length))
    },
  )
})
