import { describe, expect, it } from 'vitest'
import { InvalidExperimentError, withWarmUp } from '../../../engine/experiment/index.ts'
import { exponential, poisson, queueSystem } from '../../support/queue-networks.ts'

const station = (window: number, rate: number) =>
  queueSystem({
    horizon: { warmUp: 'auto', window },
    sources: { door: { arrivals: poisson(rate), to: 'counter' } },
    populations: { crowd: { customers: 60, at: 'counter' } },
    stations: { counter: { service: exponential(1) } },
  })

describe('withWarmUp', () => {
  it('cuts off the time that a crowd at the start takes to be served', () => {
    // It shrinks by 0.5 a unit of time, so the line is gone after about 120.
    const { warmUp, window } = withWarmUp(station(4_000, 0.5), 1).horizon
    expect(window).toBe(4_000)
    expect(warmUp).toBeGreaterThan(80)
    expect(warmUp).toBeLessThan(1_000)
  })

  it('finds the same for the same seed', () => {
    expect(withWarmUp(station(2_000, 0.5), 5)).toEqual(withWarmUp(station(2_000, 0.5), 5))
  })

  it('says so when the system does not settle', () => {
    expect(() => withWarmUp(station(1_000, 2), 1)).toThrow(InvalidExperimentError)
    expect(() => withWarmUp(station(1_000, 2), 1)).toThrow(/does not settle within half of the window/)
  })

  it('leaves a warm-up alone that is stated', () => {
    const stated = { ...station(100, 0.5), horizon: { warmUp: 7, window: 100 } }
    expect(withWarmUp(stated, 1)).toBe(stated)
  })
})
