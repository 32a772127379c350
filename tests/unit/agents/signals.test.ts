import { describe, expect, it } from 'vitest'
import { logLawOfProduct, logLawOfShows, SignalReadings } from '../../../engine/demand/index.ts'
import { showTurnout } from '../../../engine/demand/show-volume.ts'
import { compile, Run, simulate } from '../../../engine/index.ts'
import { Streams } from '../../../engine/kernel/index.ts'
import { POLICY_SETS, type PolicySet, type Scenario } from '../../../scenarios/index.ts'
import { loadMinimal, type ScenarioInput } from '../../support/minimal-scenario.ts'
import { runInput } from '../../support/small-run.ts'

const CORRECTED = { base: { kind: 'moving-average', days: 7 }, live: true } as const

const FORECASTS: PolicySet['forecast'][] = [
  { kind: 'fused-signals', weight: 1, ...CORRECTED },
  { kind: 'ridge', ...CORRECTED },
  { kind: 'quantile-network', ...CORRECTED },
]

type SignalsInput = NonNullable<ScenarioInput['signals']>

function withSignals(change: (input: SignalsInput) => void = () => {}): Scenario {
  return loadMinimal((input) => {
    input.signals = {
      sources: {
        plan: { group: 'scene', observes: 'show', noise: 0.1, before: '20 d', coverage: 1 },
        carts: { group: 'live', observes: 'volume', noise: 0.1, before: '2 d', coverage: 1 },
      },
      groupCorrelation: 0.3,
      trainedEvery: '7 d',
      drift: 0,
    }
    change(input.signals)
  })
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('laws of how shows turn out', () => {
  const compiled = compile(loadMinimal())

  it('scatter a little where nothing does, so that a forecast can weigh them', () => {
    const certain = compile(
      loadMinimal(({ demand }) => {
        demand.volume = { mixture: [{ share: 1, mean: 1 }], showVariation: 0, skuVariation: 0 }
      }),
    )
    for (const law of [logLawOfShows(certain), logLawOfProduct(certain, 0)]) {
      expect(law.variance).toBeGreaterThan(0)
      expect(law.variance).toBeLessThan(1e-6)
    }
  })

  it('are those of what is drawn', () => {
    const turnouts = Array.from({ length: 4000 }, (_, replication) =>
      showTurnout(compiled, new Streams(1, replication), 0),
    )
    const check = (logs: readonly number[], law: { mean: number; variance: number }) => {
      const centre = mean(logs)
      const variance = mean(logs.map((log) => (log - centre) ** 2))
      expect(Math.abs(centre - law.mean)).toBeLessThan(4 * Math.sqrt(law.variance / logs.length))
      expect(Math.abs(variance / law.variance - 1)).toBeLessThan(0.1)
    }
    check(
      turnouts.map(({ outcome, error }) => Math.log(outcome * error)),
      logLawOfShows(compiled),
    )
    check(
      turnouts.map(({ products }) => Math.log(products[0])),
      logLawOfProduct(compiled, 0),
    )
  })
})

describe('readings of signals', () => {
  const compiled = compile(withSignals())

  it('are the truth with an error as large as stated, and are the same for all slots where the show is read', () => {
    const errors = Array.from({ length: 2000 }, (_, replication) => {
      const streams = new Streams(1, replication)
      const readings = new SignalReadings(compiled, streams)
      const { outcome, error } = showTurnout(compiled, streams, 0)
      expect(readings.read(0, 0, 0, 1)).toBe(readings.read(0, 0, 1, 1))
      return readings.read(0, 0, 0, 1) - Math.log(outcome * error)
    })
    expect(Math.abs(mean(errors))).toBeLessThan((4 * 0.1) / Math.sqrt(2000))
    expect(Math.sqrt(mean(errors.map((error) => error ** 2)))).toBeCloseTo(0.1, 2)
  })

  it('do not exist where they do not cover', () => {
    const bare = compile(
      withSignals(({ sources }) => {
        for (const signal of Object.values(sources)) signal.coverage = 0
      }),
    )
    expect(new SignalReadings(bare, new Streams(1, 0)).read(1, 0, 1, 1)).toBeNaN()
  })

  it('mean what they meant at the training, and something else the longer ago that is', () => {
    const drifting = compile(
      withSignals((signals) => {
        signals.drift = 0.1
      }),
    )
    const day = 86_400_000
    const meanings = (days: number) =>
      Array.from({ length: 500 }, (_, replication) =>
        new SignalReadings(drifting, new Streams(1, replication)).meaning(0, 0, days * day),
      )
    expect(meanings(0).every((meaning) => meaning === 1)).toBe(true)
    const spread = Math.sqrt(mean(meanings(25).map((meaning) => (meaning - 1) ** 2)))
    expect(Math.abs(spread - 0.1 * 5)).toBeLessThan(0.06)
  })
})

describe.each(FORECASTS)('a forecast by $kind', (forecast) => {
  const corrected: PolicySet = { ...(POLICY_SETS['live-reorder'] as PolicySet), forecast }
  const accuracy = (scenario: Scenario, policySet: PolicySet, without: 'signals'[] = []) =>
    mean(
      Array.from({ length: 24 }, (_, replication) => {
        const { kpis } = simulate(compile(scenario), runInput({ policySet, replication, without }))
        return kpis.forecastAccuracy ?? 0
      }),
    )

  it('is more accurate than past sales alone, and as accurate as they are where signals are left off', () => {
    const scenario = withSignals()
    const base = { ...corrected, forecast: CORRECTED.base }
    const plain = accuracy(scenario, base)
    expect(accuracy(scenario, corrected)).toBeGreaterThan(plain + 0.1)
    expect(accuracy(scenario, corrected, ['signals'])).toBe(plain)
  })

  it('balances the books at every event, comes out the same twice, and can be saved and restored', () => {
    const compiled = compile(withSignals())
    const input = runInput({ policySet: corrected, replication: 2 })
    const run = new Run(compiled, input)
    for (let step = 0; step < 2000; step++) run.step()
    const saved = structuredClone(run.save())
    while (run.step()) run.audit()
    const record = run.finish()
    expect(record).toEqual(simulate(compiled, input))
    const other = new Run(compiled, input)
    other.load(saved)
    expect(other.finish()).toEqual(record)
  })

  it('foresees plain numbers where nothing about shows is uncertain', () => {
    const scenario = withSignals()
    const volume = { mixture: [{ share: 1, mean: 1 }], showVariation: 0, skuVariation: 0 }
    const certain = { ...scenario, demand: { ...scenario.demand, volume } }
    // What is left is the luck of single orders, with signals and without.
    const plain = accuracy(certain, { ...corrected, forecast: CORRECTED.base })
    expect(accuracy(certain, corrected)).toBeCloseTo(plain, 3)
  })

  it('runs where there are no signals: running shows alone tell something then', () => {
    const record = simulate(compile(loadMinimal()), runInput({ policySet: corrected }))
    expect(record.orders.delivered).toBeGreaterThan(0)
  })
})
