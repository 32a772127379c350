import { describe, expect, it } from 'vitest'
import { makePolicies } from '../../engine/index.ts'
import type { SignalObservation } from '../../engine/policies/index.ts'
import { type ForecastPolicy, forecastPolicy, POLICY_SETS, type PolicySet } from '../../scenarios/index.ts'
import { policyRandom } from '../support/random.ts'

const SKUS = 3
const BASE = { kind: 'moving-average', days: 7 } as const

/** One of each kind; a kind that is not here fails the first test. */
const FORECASTS: readonly ForecastPolicy[] = [
  { kind: 'plan' },
  BASE,
  { kind: 'exponential-smoothing', smoothing: 0.3, showSmoothing: 0.1 },
  { kind: 'fused-signals', base: BASE, weight: 1, live: true },
  {
    kind: 'hit-alarms',
    base: { kind: 'fused-signals', base: BASE, weight: 1, live: true },
    silence: 'believed',
    believed: { hitRate: 0.9, falseAlarmRate: 0.1 },
  },
  { kind: 'ridge', base: BASE, live: true },
  { kind: 'quantile-network', base: BASE, live: true },
]

/** A show with two slots, of which the first sells twice what was planned. */
function signals(reading: number, unitsSold = 0): SignalObservation {
  const law = { mean: -0.05, variance: 0.1 }
  const live = { live: [0, 1].map((slot) => ({ ratio: slot === 0 ? 2 : 1, units: unitsSold, share: 0.4 })) }
  return {
    slots: 5,
    signals: [
      { group: 'history', observes: 'show', noise: 0.2 },
      { group: 'social', observes: 'product', noise: 0.3 },
      { group: 'live', observes: 'volume', noise: 0.2 },
    ],
    correlation: 0.3,
    shows: [
      {
        firstSlot: 2,
        planned: [500, 300],
        show: law,
        products: [law, law],
        readings: [
          [reading, reading, reading],
          [reading, Number.NaN, 0],
        ],
        ...(unitsSold === 0 ? {} : live),
      },
    ],
  }
}

function observation(seen?: SignalObservation) {
  return {
    unitsOrdered: new Float64Array(SKUS).fill(12),
    days: 1,
    endedShows: [{ planned: 100, wanted: 150 }],
    ...(seen === undefined ? {} : { signals: seen }),
  }
}

it('covers every kind that a scenario may name', () => {
  const known = forecastPolicy.options.flatMap(({ shape }) => [...shape.kind.values])
  expect(FORECASTS.map(({ kind }) => kind).sort()).toEqual(known.sort())
})

describe.each(FORECASTS)('forecast $kind', (forecast) => {
  const { forecaster } = makePolicies({ ...(POLICY_SETS['as-is'] as PolicySet), forecast })
  const memory = forecaster.start(new Float64Array(SKUS).fill(10))
  const decide = (seen?: SignalObservation) => forecaster.decide(observation(seen), memory, policyRandom())

  it('is plain data and survives JSON', () => {
    expect(forecastPolicy.parse(JSON.parse(JSON.stringify(forecast)))).toEqual(forecast)
  })

  it('is a pure function whose memory is plain data', () => {
    const seen = observation(signals(0.3))
    const before = structuredClone({ memory, seen })
    const first = forecaster.decide(seen, memory, policyRandom())
    expect(forecaster.decide(seen, memory, policyRandom())).toEqual(first)
    expect({ memory, seen }).toEqual(before)
    expect(structuredClone(first.memory)).toEqual(first.memory)
  })

  it('foresees numbers of at least 0, with and without signals, however far they read', () => {
    for (const seen of [undefined, signals(0), signals(-9), signals(9), signals(0.2, 40)]) {
      const { dailyMean, showRatio, slotRatio = [] } = decide(seen).decision
      for (const value of [...dailyMean, showRatio, ...slotRatio]) {
        expect(Number.isFinite(value)).toBe(true)
        expect(value).toBeGreaterThanOrEqual(0)
      }
    }
  })

  it.runIf(forecaster.readsSignals === true)(
    'follows signals up and down, and only in the slots they are of',
    () => {
      const ratios = [-0.5, 0, 0.5].map(
        (reading) => decide(signals(reading)).decision.slotRatio as Float64Array,
      )
      expect(ratios[0][2]).toBeLessThan(ratios[1][2])
      expect(ratios[1][2]).toBeLessThan(ratios[2][2])
      // The other slot has no reading of its own for its product, but shares the show.
      expect(ratios[0][3]).toBeLessThan(ratios[2][3])
      for (const slot of [0, 1, 4]) expect(ratios[2][slot]).toBe(decide().decision.showRatio)
    },
  )

  it.runIf(forecaster.readsLive === true)(
    'follows the sales of a running show, the more of them there are',
    () => {
      const { decision } = decide(signals(0))
      const revised = (units: number) =>
        forecaster.revise?.(decision, signals(0, units)).slotRatio?.[2] as number
      expect(revised(20)).toBeGreaterThan(decision.slotRatio?.[2] as number)
      expect(revised(400)).toBeGreaterThan(revised(20))
      expect(Math.abs(revised(400) - 2)).toBeLessThan(0.2)
    },
  )
})
