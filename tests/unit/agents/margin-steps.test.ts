import { describe, expect, it } from 'vitest'
import { marginStepsBefore } from '../../../engine/agents/merchant/margin-steps.ts'
import { type CompiledScenario, compile, Run } from '../../../engine/index.ts'
import { POLICY_SETS, type PolicySet } from '../../../scenarios/index.ts'
import { loadMinimal, type ScenarioInput } from '../../support/minimal-scenario.ts'
import { runInput } from '../../support/small-run.ts'

type Contracts = ScenarioInput['contracts']

const HOSTS: NonNullable<Contracts> = {
  anna: { minimumSales: { share: 0.5, compensation: 0.2 } },
  bela: {
    minimumSales: { share: 1.2, feeBack: 0.6 },
    tiers: [{ above: 2, commission: 0.35 }],
  },
}

/** The shirt is shown by two hosts: 300 units at 79.20, and 100 at 99. */
function twoHosts(
  contracts: Contracts = HOSTS,
  change: (input: ScenarioInput) => void = () => {},
): CompiledScenario {
  return compile(
    loadMinimal((input) => {
      const [show] = input.demand.shows as object[]
      input.demand.shows = [
        { ...show, host: 'anna', day: 2 },
        { ...show, id: 'later', host: 'bela', day: 3, commission: 0.25, slotFee: 600 },
      ] as never
      const [slot] = input.demand.slots as object[]
      input.demand.slots = [slot, { ...slot, show: 'later', surge: 1, priceShare: 1 }] as never
      if (contracts !== undefined) input.contracts = contracts as never
      change(input)
    }),
  )
}

function stepsOf(compiled: CompiledScenario, now: number, until: number) {
  const { contracts, skus } = compiled
  const steps = marginStepsBefore(compiled, contracts as NonNullable<typeof contracts>, now, () => until)
  return { shirt: steps[skus.ids.indexOf('shirt')], socks: steps[skus.ids.indexOf('socks')] }
}

describe('margins under contracts', () => {
  const compiled = twoHosts()
  const [first, second] = compiled.shows.slotStartsAt

  it('are those of one show: what the host pays for a unit below the guarantee, and nothing above', () => {
    const price = 79.2 * (1 - 0.15 - 0.05)
    const { shirt, socks } = stepsOf(compiled, 0, second)
    expect(shirt).toHaveLength(2)
    expect(shirt[0]).toEqual({ from: 0, price: expect.closeTo(price), compensation: expect.closeTo(15.84) })
    expect(shirt[1]).toEqual({ from: 150, price: expect.closeTo(price), compensation: 0 })
    expect(socks).toEqual([])
  })

  it('are means by planned units over several shows whose volumes turn out alike', () => {
    const { shirt } = stepsOf(compiled, 0, Number.POSITIVE_INFINITY)
    const [anna, bela] = [300 * 79.2 * 0.8, 100 * 99]
    const price = (commission: number) => expect.closeTo((anna + bela * (0.95 - commission)) / 400)
    // Three fifths of a fee of 600 for 120 units guaranteed are 3 for each.
    expect(shirt).toEqual([
      { from: 0, price: price(0.25), compensation: expect.closeTo((300 * 15.84 + 100 * 3) / 400) },
      { from: 200, price: price(0.25), compensation: expect.closeTo(0.75) },
      { from: 480, price: price(0.25), compensation: 0 },
      { from: 800, price: price(0.35), compensation: 0 },
    ])
  })

  it('do not tell of shows that have begun', () => {
    expect(stepsOf(compiled, first, second).shirt).toEqual([])
  })
})

describe('a newsvendor in a run', () => {
  const asIs = POLICY_SETS['as-is'] as PolicySet
  const policySet = {
    ...asIs,
    replenish: {
      ...asIs.replenish,
      kind: 'newsvendor',
      weight: 1,
      outcomes: [{ share: 1, mean: 1 }],
      variation: 0.5,
      salvageShare: 0.4,
      servingShare: 0.2,
    },
  } as PolicySet

  /** Units of the shirt that were ordered from factories before the first show. */
  function ordered(contracts: Contracts): number {
    const scenario = twoHosts(contracts, (input) => {
      input.scale = 4
      input.horizon = { warmUp: '0 d', window: '14 d', drain: '1 d' }
      input.opening = { ...input.opening, coverDays: 2, frontCoverDays: 0, pipelineDays: 0, showCover: 0 }
      for (const [index, show] of (input.demand.shows as { day: number }[]).entries()) show.day = 12 + index
    })
    const run = new Run(scenario, runInput({ policySet }))
    const { chain } = run as unknown as {
      chain: { factory: { order(order: number, preparation?: number): void } }
    }
    const { state } = run as unknown as {
      state: { production: { units: Int32Array; sku: Int32Array } }
    }
    let units = 0
    const order = chain.factory.order.bind(chain.factory)
    chain.factory.order = (placed, preparation) => {
      if (scenario.skus.ids[state.production.sku[placed]] === 'shirt') units += state.production.units[placed]
      order(placed, preparation)
    }
    while (run.now < scenario.shows.startsAt[0] && run.step()) run.audit()
    return units
  }

  it('buys more where hosts guarantee sales, and less where they take more of what sells well', () => {
    const minimumSales = { share: 3, compensation: 0.15 }
    const tiers = [{ above: 0.3, commission: 0.55 }]
    const plain = ordered({})
    expect(ordered({ anna: { minimumSales }, bela: { minimumSales } })).toBeGreaterThan(plain * 1.05)
    expect(ordered({ anna: { tiers }, bela: { tiers } })).toBeLessThan(plain * 0.95)
  })
})
