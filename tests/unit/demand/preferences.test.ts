import { describe, expect, it } from 'vitest'
import { realiseDemand } from '../../../engine/demand/index.ts'
import { PreferenceCourse } from '../../../engine/demand/preference-course.ts'
import { showVolumes } from '../../../engine/demand/show-volume.ts'
import type { CompiledScenario } from '../../../engine/index.ts'
import { DAY, Streams } from '../../../engine/kernel/index.ts'
import { meanInterval, momentsOf } from '../../support/intervals.ts'
import type { ScenarioInput } from '../../support/minimal-scenario.ts'
import { compileMinimal } from '../../support/small-run.ts'

type Preferences = NonNullable<ScenarioInput['preferences']>

/** Shirts, the warm ones, and socks are variants; nobody takes them along with others. */
function compiled(preferences?: Preferences, change: (input: ScenarioInput) => void = () => {}) {
  return compileMinimal((input) => {
    input.demand.companionShare = 0
    input.catalogue.skus = (input.catalogue.skus as { id: string }[]).map((sku) => ({
      ...sku,
      ...(sku.id === 'berries' ? {} : { variantOf: 'clothes' }),
      ...(sku.id === 'shirt' ? { feature: 'warm' } : {}),
    })) as never
    if (preferences !== undefined) input.preferences = preferences
    change(input)
  })
}

const RISE: Preferences = { warm: { kind: 'rise', rise: 0.45, day: 1 } }
const skuOf = ({ skus }: CompiledScenario, id: string) => skus.ids.indexOf(id)

/** Units wanted outside shows in the days of the window, by SKU. */
function unitsInWindow(scenario: CompiledScenario, replication: number, lotSize: number): Float64Array {
  const { skus, windowStart } = scenario
  const { unitsOutsideShows } = realiseDemand(scenario, new Streams(1, replication), [], lotSize)
  const first = (windowStart / DAY) * skus.count
  const units = new Float64Array(skus.count)
  for (let cell = first; cell < unitsOutsideShows.length; cell++)
    units[cell % skus.count] += unitsOutsideShows[cell]
  return units
}

describe('the course of preferences', () => {
  const skus = [0, 1, 2]
  const factorsOn = (preferences: Preferences, day: number, replication = 0) => {
    const scenario = compiled(preferences)
    const course = new PreferenceCourse(scenario, new Streams(1, replication))
    return {
      scenario,
      units: scenario.skus.meanDailyUnits,
      factors: course.factors(scenario.windowStart / DAY + day - 1, skus, scenario.skus.meanDailyUnits),
    }
  }
  const totalOf = (units: Float64Array, factors: Float64Array) =>
    units.reduce((sum, mean, sku) => sum + mean * factors[sku], 0)

  it('lets the share with the feature rise by what is stated, and the total of the group as it is', () => {
    const { scenario, units, factors } = factorsOn(RISE, 3)
    expect(factors[skuOf(scenario, 'shirt')]).toBeCloseTo(1.45, 12)
    // 100 shirts become 145, so 80 pairs of socks become 35.
    expect(factors[skuOf(scenario, 'socks')]).toBeCloseTo(35 / 80, 12)
    expect(factors[skuOf(scenario, 'berries')]).toBe(1)
    expect(totalOf(units, factors)).toBeCloseTo(240, 9)
  })

  it('grows by the same amount on each day, from the first on', () => {
    const shirtOn = (day: number) => {
      const { scenario, factors } = factorsOn({ warm: { kind: 'rise', rise: 0.4, day: 1, overDays: 4 } }, day)
      return factors[skuOf(scenario, 'shirt')]
    }
    const days = [0, 1, 2, 3, 4, 5].map(shirtOn)
    for (const [index, value] of [1, 1.1, 1.2, 1.3, 1.4, 1.4].entries())
      expect(days[index]).toBeCloseTo(value, 12)
  })

  it('stops where all want the feature', () => {
    const { scenario, factors } = factorsOn({ warm: { kind: 'rise', rise: 3, day: 1 } }, 1)
    expect(factors[skuOf(scenario, 'shirt')]).toBeCloseTo(1.8, 12)
    expect(factors[skuOf(scenario, 'socks')]).toBe(0)
  })

  it('wanders as a random walk of the logarithm of shares, by luck of the replication, the total as it is', () => {
    const days = 9
    const logOdds = Array.from({ length: 400 }, (_, replication) => {
      const { scenario, units, factors } = factorsOn(
        { warm: { kind: 'walk', step: 0.2, day: 1 } },
        days,
        replication,
      )
      expect(totalOf(units, factors)).toBeCloseTo(240, 9)
      return Math.log(factors[skuOf(scenario, 'shirt')] / factors[skuOf(scenario, 'socks')])
    })
    const { mean, halfWidth } = meanInterval(logOdds)
    expect(Math.abs(mean)).toBeLessThan(halfWidth)
    // Variance of a sum of independent steps; 99.9 % by the normal law of a variance.
    const expected = days * 0.2 ** 2
    expect(Math.abs(momentsOf(logOdds).variance / expected - 1)).toBeLessThan(3.29 * Math.sqrt(2 / 399))
  })
})

describe('demand under changing preferences', () => {
  it('is the same order by order outside shows, but for the variant that some buyers take', () => {
    for (const replication of [0, 1, 2]) {
      const before = unitsInWindow(compiled(), replication, 1)
      const after = unitsInWindow(compiled(RISE), replication, 1)
      const scenario = compiled()
      const [shirt, socks, berries] = ['shirt', 'socks', 'berries'].map((id) => skuOf(scenario, id))
      expect(after[berries]).toBe(before[berries])
      expect(after[shirt] + after[socks]).toBe(before[shirt] + before[socks])
      expect(after[shirt]).toBeGreaterThan(before[shirt])
    }
  })

  it.each([1, 8])('shares orders outside shows out as stated, in lots of %i', (lotSize) => {
    const scenario = compiled(RISE)
    const [shirt, socks] = [skuOf(scenario, 'shirt'), skuOf(scenario, 'socks')]
    const shares = Array.from({ length: 60 }, (_, replication) => {
      const units = unitsInWindow(scenario, replication, lotSize)
      return units[shirt] / (units[shirt] + units[socks])
    })
    const { mean, halfWidth } = meanInterval(shares)
    expect(Math.abs(mean - 145 / 180)).toBeLessThan(halfWidth)
    expect(halfWidth).toBeLessThan(0.02)
  })

  it('shifts the volumes of a show between its variants', () => {
    const offerSocks = (input: ScenarioInput) => {
      const [shirt] = input.demand.slots as { show: string; sku: string; surge: number }[]
      input.demand.slots = [shirt, { ...shirt, sku: 'socks', starts: '60 min' }] as never
    }
    const volumes = (preferences?: Preferences) =>
      showVolumes(compiled(preferences, offerSocks), new Streams(1, 4), 0)
    const [before, after] = [volumes(), volumes(RISE)]
    expect(after[0] / before[0]).toBeCloseTo(1.45, 9)
    expect(after[1] / before[1]).toBeCloseTo(35 / 80, 9)
  })

  it('leaves a show alone that offers one variant only', () => {
    const volumes = (preferences?: Preferences) => [
      ...showVolumes(compiled(preferences), new Streams(1, 4), 0),
    ]
    expect(volumes(RISE)).toEqual(volumes())
  })
})
