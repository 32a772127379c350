import { describe, expect, it } from 'vitest'
import { Dealers } from '../../../engine/agents/pricing/dealers.ts'
import { ReferencePrices } from '../../../engine/agents/pricing/reference-prices.ts'
import { compile, Run, type RunInput, simulate } from '../../../engine/index.ts'
import { DAY, HOUR } from '../../../engine/kernel/index.ts'
import { loadMinimal, type ScenarioInput } from '../../support/minimal-scenario.ts'
import { runInput } from '../../support/small-run.ts'

const CUT = 0.8
const ELASTICITY = 2

/** Prices of shirts in the show are cut all along. */
const ALWAYS_CUT = (input: ScenarioInput): void => {
  input.pricing = { elasticity: ELASTICITY, ...input.pricing }
  input.shocks = {
    cut: {
      kind: 'automatic-price-cut',
      trigger: { kind: 'at', day: 1, time: '00:00' },
      hold: '3 d',
      skus: ['shirt'],
      showPrice: CUT,
    },
  }
}

/** Plenty for everybody, and nobody changes his mind or sends anything back. */
const PLENTY = (input: ScenarioInput): void => {
  input.opening.coverDays = 30
  input.opening.showCover = 8
  input.buyers.regretShare = 0
  input.buyers.refusedShare = 0
  input.buyers.refusedLateShare = 0
  for (const category of Object.values(input.catalogue.categories)) category.returnShare = 0
}

function withPlenty(...changes: ((input: ScenarioInput) => void)[]) {
  return loadMinimal((input) => {
    PLENTY(input)
    for (const change of changes) change(input)
  })
}

interface RunInside {
  readonly compiled: ReturnType<typeof compile>
  readonly ledger: {
    readonly lots: {
      basket(lot: number): number
      orders(lot: number): number
      quantity(lot: number): number
      luck(lot: number): number
    }
    readonly content: { priceOf(lot: number): number }
    accept(lot: number, at: number, state: number): void
  }
}

interface ChainInside {
  readonly state: {
    readonly prices: { ask(slot: number, show: number, price: number, now: number): void }
  }
  readonly chain: { readonly marketplace: { availableUnits(sku: number): number } }
}

/** Units of shirts ordered in the show, and what was paid for one at most; luck of all orders. */
function soldInShow(scenario: ReturnType<typeof withPlenty>, change: Partial<RunInput> = {}) {
  const run = new Run(compile(scenario), runInput(change))
  const { compiled, ledger } = (run as unknown as { state: RunInside }).state
  const sold = { shirts: 0, prices: new Set<number>(), lucks: new Set<number>() }
  const accept = ledger.accept.bind(ledger)
  ledger.accept = (lot, at, state) => {
    const { lots } = ledger
    const basket = lots.basket(lot)
    const copies = lots.quantity(lot) * lots.orders(lot)
    sold.lucks.add(lots.luck(lot))
    if (basket === compiled.shows.slotBasket[0]) {
      sold.shirts += copies
      sold.prices.add(ledger.content.priceOf(lot) / copies / 100)
    }
    accept(lot, at, state)
  }
  // Books are looked at in the first replication; audits take longer than runs.
  while (run.step()) if (change.replication === undefined) run.audit()
  return sold
}

describe('prices in shows', () => {
  it.each([1, 8])('bring as many buyers as the elasticity says, in lots of %d', (lotSize) => {
    let usual = 0
    let cut = 0
    for (let replication = 0; replication < 15; replication++) {
      usual += soldInShow(withPlenty(), { lotSize, replication }).shirts
      cut += soldInShow(withPlenty(ALWAYS_CUT), { lotSize, replication }).shirts
    }
    // Those who came anyway are the same; those on top are Poisson in orders of 1.19 units on the mean, up to 3.
    const onTop = usual * (CUT ** -ELASTICITY - 1)
    const deviations = (cut - usual - onTop) / Math.sqrt(onTop * 1.45)
    expect(Math.abs(deviations)).toBeLessThan(4)
  })

  it('leave those who buy at the usual price alone, and are what is paid', () => {
    const usual = soldInShow(withPlenty())
    const cut = soldInShow(withPlenty(ALWAYS_CUT))
    expect([...usual.lucks].every((luck) => cut.lucks.has(luck))).toBe(true)
    // 80 % of 99 CNY in the show, of which 80 % again.
    expect([...usual.prices]).toEqual([79.2])
    expect([...cut.prices]).toEqual([63.36])
  })

  it('do nothing to demand at an elasticity of 0, and cost what they are cut by', () => {
    const none = (input: ScenarioInput) => {
      input.pricing = { elasticity: 0 }
      ALWAYS_CUT(input)
    }
    const usual = simulate(compile(withPlenty()), runInput())
    const cut = simulate(compile(withPlenty(none)), runInput())
    expect(cut.eventHash).toBe(usual.eventHash)
    const { shirts } = soldInShow(withPlenty())
    const lost = (usual.kpis.netSales as number) - (cut.kpis.netSales as number)
    expect(lost).toBeCloseTo(shirts * (79.2 - 63.36), 4)
  })

  it('change nothing where nobody changes them', () => {
    const usual = simulate(compile(loadMinimal()), runInput())
    const known = simulate(
      compile(
        loadMinimal((input) => {
          input.pricing = { elasticity: 3, referenceMemory: '7 d' }
        }),
      ),
      runInput(),
    )
    expect(known.eventHash).toBe(usual.eventHash)
    expect(known.events).toBe(usual.events)
    expect(known.kpis.priceVariation).toBe(0)
    expect(usual.kpis.priceVariation).toBeNull()
    expect(usual.kpis.dealersLost).toBeNull()
  })
})

/** Goods that go off sale with the show, of which there are so many times what is planned. */
const COVERED = (cover: number) => (input: ScenarioInput) => {
  input.catalogue.skus = (input.catalogue.skus as object[]).map((sku) => ({
    ...sku,
    saleEndsWithShow: 'friday',
  })) as never
  input.horizon = { warmUp: '1 d', window: '3 d', drain: '20 d' }
  input.opening = { ...input.opening, coverDays: 2, pipelineDays: 0, showCover: cover }
  input.demand.volume = { mixture: [{ share: 1, mean: 1 }], showVariation: 0.1, skuVariation: 0.1 }
  input.waiting.allowed = false
}

const CONTROLLED =
  (floor: number, ceiling: number, elasticity = 4) =>
  (input: ScenarioInput) => {
    input.pricing = { elasticity, controller: { every: '10 min', floor, ceiling } }
  }

function pricesAt(cover: number, ...changes: ((input: ScenarioInput) => void)[]): number[] {
  const scenario = loadMinimal((input) => {
    COVERED(cover)(input)
    for (const change of changes) change(input)
  })
  return [...soldInShow(scenario).prices].map((price) => price / 79.2)
}

describe('a controller of prices', () => {
  it('makes what runs short dearer, no more than its ceiling', () => {
    const prices = pricesAt(0, CONTROLLED(0.7, 1.2))
    expect(Math.max(...prices)).toBeCloseTo(1.2, 2)
    expect(Math.min(...prices)).toBeGreaterThanOrEqual(1)
  })

  it('cuts what there is too much of, no more than its floor', () => {
    const prices = pricesAt(6, CONTROLLED(0.7, 1.2))
    expect(Math.min(...prices)).toBeCloseTo(0.7, 2)
    expect(Math.max(...prices)).toBeLessThanOrEqual(1)
  })

  it('never cuts where no cut can pay, at an elasticity of 1 or less', () => {
    expect(Math.min(...pricesAt(6, CONTROLLED(0.7, 1.2, 1)))).toBe(1)
  })

  it.each([0.6, 1.3])('asks for the run-out price at the start of a show, at a cover of %d', (cover) => {
    const scenario = loadMinimal((input) => {
      COVERED(cover)(input)
      CONTROLLED(0.3, 3, 3)(input)
    })
    const compiled = compile(scenario)
    const run = new Run(compiled, runInput())
    const { state, chain } = run as unknown as ChainInside
    const seen: { price: number; stock: number }[] = []
    const ask = state.prices.ask.bind(state.prices)
    state.prices.ask = (slot, show, price, now) => {
      if (slot === 0) seen.push({ price, stock: chain.marketplace.availableUnits(compiled.shows.slotSku[0]) })
      ask(slot, show, price, now)
    }
    run.finish()
    // Some eight shirts of a hundred a day are wanted outside the show meanwhile, give or take what the forecast errs.
    const [{ price, stock }] = seen as [{ price: number; stock: number }]
    const runOut = (outside: number) => (compiled.shows.slotPlannedUnits[0] / (stock - outside)) ** (1 / 3)
    expect(price).toBeGreaterThan(runOut(5))
    expect(price).toBeLessThan(runOut(12))
    expect(seen).toHaveLength(12)
  })

  it('does not take pre-orders for a show that turns out larger than planned', () => {
    const prices = pricesAt(1.2, CONTROLLED(0.3, 3, 3), (input) => {
      input.preSale = { share: 0.6, opens: '2 d', deposit: 0.2 }
      input.waiting.patience = { kind: 'exponential', mean: '300 d' }
    })
    expect(Math.max(...prices)).toBeLessThan(1.1)
  })

  it('is stopped by who may stop it, from its next look on', () => {
    const stopped = (input: ScenarioInput) => {
      CONTROLLED(0.7, 1.2)(input)
      input.shocks = {
        ruling: {
          kind: 'custom',
          trigger: { kind: 'at', day: 1, time: '00:00' },
          hold: '3 d',
          changes: { stops: ['price-controller'] },
        },
      }
    }
    expect(pricesAt(6, stopped)).toEqual([1])
  })
})

describe('reference prices', () => {
  it('follow the price in a show, and come back after it', () => {
    const references = new ReferencePrices(1, 0, DAY)
    references.see(0, 0.5, 10 * HOUR, 12 * HOUR)
    expect(references.at(0, 10 * HOUR)).toBe(1)
    const during = 0.5 + 0.5 * Math.exp(-2 / 24)
    expect(references.at(0, 12 * HOUR)).toBeCloseTo(during, 12)
    expect(references.at(0, 36 * HOUR)).toBeCloseTo(1 - (1 - during) / Math.E, 12)
  })

  it('come to the same however often they are asked', () => {
    const [often, once] = [new ReferencePrices(1, 0, DAY), new ReferencePrices(1, 0, DAY)]
    for (const references of [often, once]) references.see(0, 0.6, HOUR, 3 * HOUR)
    for (let at = HOUR; at < 9 * HOUR; at += HOUR / 4) often.at(0, at)
    expect(often.at(0, 9 * HOUR)).toBeCloseTo(once.at(0, 9 * HOUR), 12)
  })

  it('stay where they are without a memory', () => {
    const references = new ReferencePrices(1, 0)
    references.see(0, 0.5, 0, DAY)
    expect(references.at(0, 5 * DAY)).toBe(1)
  })
})

describe('dealers', () => {
  const terms = { number: 40, orderShare: 0.5, goodsShare: 0.5, floor: 0.9, tolerance: 1 }
  const compiled = compile(loadMinimal())

  it('leave when they have been undercut more often than they put up with, each offer counted once', () => {
    const dealers = new Dealers(compiled, terms)
    dealers.see(0, 0.95)
    for (let look = 0; look < 5; look++) dealers.see(0, 0.8)
    expect(dealers.lost).toBe(0)
    dealers.see(1, 0.8)
    // Those who carry both goods: a quarter of them, give or take.
    expect(dealers.lost).toBeGreaterThan(2)
    expect(dealers.lost).toBeLessThan(20)
  })

  it('take their share of the orders for what they carried along', () => {
    const dealers = new Dealers(compiled, { ...terms, tolerance: 0 })
    const shirt = compiled.shows.slotSku[0]
    expect(dealers.keptShare(shirt)).toBe(1)
    dealers.see(0, 0.5)
    // All who carry shirts have left.
    expect(dealers.keptShare(shirt)).toBeCloseTo(0.5, 12)
    const others = [...compiled.skus.ids.keys()].filter((sku) => sku !== shirt)
    for (const sku of others) expect(dealers.keptShare(sku)).toBeGreaterThan(0.5)
  })

  it('are lost in a run after a price cut, and only then', () => {
    const record = (...changes: ((input: ScenarioInput) => void)[]) =>
      simulate(
        compile(
          loadMinimal((input) => {
            for (const change of changes) change(input)
          }),
        ),
        runInput(),
      )
    const dealt = (input: ScenarioInput) => {
      input.pricing = { elasticity: 0, dealers: { ...terms, tolerance: 0 } }
    }
    const [calm, cut] = [record(dealt), record(dealt, ALWAYS_CUT)]
    expect(calm.kpis.dealersLost).toBe(0)
    expect(cut.kpis.dealersLost).toBeGreaterThan(5)
    expect(cut.orders.demanded).toBeLessThan(calm.orders.demanded)
    expect(calm.eventHash).toBe(record().eventHash)
  })
})
