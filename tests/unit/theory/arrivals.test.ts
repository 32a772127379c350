import { describe, expect, it } from 'vitest'
import {
  clusterSize,
  hawkesMean,
  hawkesVariance,
  movingAverageBullwhip,
  pulseExponentialStay,
  sineConstantStay,
  sineExponentialStay,
  smoothingBullwhip,
} from '../../../engine/theory/index.ts'

const DAILY = { base: 100, swing: 50, period: 24 }

it.each([
  [0, 158.906217],
  [6, 278.483345],
  [12, 241.093783],
  [7.842433, 288.590826],
])('M_t/M/infinity at %d h holds %d', (time, expected) => {
  expect(sineExponentialStay(DAILY, 0.5, time)).toBeCloseTo(expected, 6)
})

it.each([
  [0, 174.412737],
  [6, 295.492966],
  [7, 298.861593],
])('M_t/D/infinity at %d h holds %d', (time, expected) => {
  expect(sineConstantStay(DAILY, 2, time)).toBeCloseTo(expected, 6)
})

it.each([
  [0.5, 108.479687],
  [1, 177.387736],
  [3, 77.899712],
  [5, 41.300114],
])('a pulse at %d h holds %d', (time, expected) => {
  expect(pulseExponentialStay(10, 200, 0.5, time)).toBeCloseTo(expected, 6)
})

describe('a Hawkes process', () => {
  it.each([
    [1, 0.5, 1, 10, 20, 68.080855],
    [2, 0.8, 1, 100, 1000, 23_800],
    [0.5, 1.5, 2, 60, 120, 1860],
  ])('(%d, %d, %d) over %d', (rate, jump, decay, window, mean, variance) => {
    expect(hawkesMean({ rate, jump, decay }, window)).toBeCloseTo(mean, 9)
    const found = hawkesVariance({ rate, jump, decay }, window)
    expect(Math.abs(found / variance - 1)).toBeLessThan(1e-6)
  })

  it('has clusters of Borel size', () => {
    const [mean, variance] = clusterSize(0.8)
    expect(mean).toBeCloseTo(5, 12)
    expect(variance).toBeCloseTo(100, 9)
  })
})

// Chen, Drezner, Ryan & Simchi-Levi (2000), and Chen, Ryan & Simchi-Levi (2000).
describe('bullwhip', () => {
  it.each([
    [1, 5, 0, 1.48],
    [1, 10, 0.9, 1.143291],
    [2, 5, 0.6, 2.032909],
    [2, 10, -0.5, 1.479531],
    [4, 5, 0.3, 3.873002],
    [4, 10, 0.9, 1.72948],
  ])('of a moving average, L %i over %i periods at a correlation of %d', (leadTime, periods, rho, ratio) => {
    expect(movingAverageBullwhip(leadTime, periods, rho)).toBeCloseTo(ratio, 6)
  })

  it.each([
    [1, 0.1, 0, 1.210526],
    [2, 0.3, 0, 2.623529],
    [4, 0.3, 0, 5.094118],
    [2, 0.3, 0.5, 2.248869],
    [3, 0.2, -0.4, 2.69697],
  ])('of smoothing, L %i with %d at a correlation of %d', (leadTime, smoothing, rho, ratio) => {
    expect(smoothingBullwhip(leadTime, smoothing, rho)).toBeCloseTo(ratio, 6)
  })
})
