import { describe, expect, it } from 'vitest'
import { normalProbability, normalQuantile, Streams } from '../../../engine/kernel/index.ts'
import { fuseShow } from '../../../engine/policies/forecast/fuse.ts'
import { fusedSignals } from '../../../engine/policies/forecast/fused-signals.ts'
import { expectationGiven, heardOf } from '../../../engine/policies/forecast/hit-alarm.ts'
import type { SignalObservation } from '../../../engine/policies/index.ts'

const SHOW = { mean: -0.05, variance: 0.1 }
const NOTHING = { precision: 0, weighted: 0 }
/** A product whose volume / plan has mean 1, and which is a hit in a tenth of its shows. */
const SIGMA = 0.55
const OWN = { mean: -(SIGMA ** 2) / 2, variance: SIGMA ** 2 }
const HIT_SHARE = 0.1
const threshold = OWN.mean + SIGMA * normalQuantile(1 - HIT_SHARE)
const ALARM = { threshold, ofHit: 0.95, ofOther: 0.05 }
const SILENCE = { threshold, ofHit: 0.05, ofOther: 0.95 }

const [alone] = fuseShow(SHOW, [{ own: OWN, sum: NOTHING }])
const plainMean = Math.exp(alone.mean + alone.variance / 2)

describe('what is expected after an alarm', () => {
  it('is Bayes between the means of hits and of others, each a truncated lognormal', () => {
    // E[X | X > q] = Φ(σ − z) / share for a lognormal of mean 1 whose quantile q lies z deviations up.
    const meanOfHit = normalProbability(SIGMA - normalQuantile(1 - HIT_SHARE)) / HIT_SHARE
    const meanOfOther = (1 - HIT_SHARE * meanOfHit) / (1 - HIT_SHARE)
    const probability = (0.95 * HIT_SHARE) / (0.95 * HIT_SHARE + 0.05 * (1 - HIT_SHARE))
    const expected = probability * meanOfHit + (1 - probability) * meanOfOther
    expect(expectationGiven(alone, ALARM).mean / plainMean).toBeCloseTo(expected, 9)
    expect(expected).toBeGreaterThan(1.7)
  })

  it('averages out to what was expected before: nothing is made of nothing', () => {
    const alarmed = 0.95 * HIT_SHARE + 0.05 * (1 - HIT_SHARE)
    const { mean: high } = expectationGiven(alone, ALARM)
    const { mean: low } = expectationGiven(alone, SILENCE)
    expect((alarmed * high + (1 - alarmed) * low) / plainMean).toBeCloseTo(1, 9)
    expect(low).toBeLessThan(plainMean)
  })

  it('is as before where alarms come of hits and others alike, or cannot come at all', () => {
    for (const rate of [0, 0.05, 1]) {
      const { mean, spread } = expectationGiven(alone, { threshold, ofHit: rate, ofOther: rate })
      expect(mean).toBeCloseTo(plainMean, 12)
      expect(spread).toBeCloseTo(Math.sqrt(alone.variance), 12)
    }
  })

  it.each([
    ['before any signal', { own: OWN, sum: NOTHING }],
    ['after a reading of show and product together', { own: OWN, sum: { precision: 8, weighted: 8 * 0.6 } }],
  ])('is what simulated shows come to, %s', (_, view) => {
    const [belief] = fuseShow(SHOW, [view])
    const luck = new Streams(1, 0).open('hit alarms', 'test')
    const slope = belief.covariance / belief.own.variance
    const left = Math.sqrt(belief.variance - slope * belief.covariance)
    let [count, sum, squares, logs, logSquares] = [0, 0, 0, 0, 0]
    for (let draw = 0; draw < 600_000; draw++) {
      const own = belief.own.mean + Math.sqrt(belief.own.variance) * normalQuantile(luck.uniform())
      if (luck.uniform() >= (own > threshold ? 0.95 : 0.05)) continue
      const log = belief.mean + slope * (own - belief.own.mean) + left * normalQuantile(luck.uniform())
      count++
      sum += Math.exp(log)
      squares += Math.exp(2 * log)
      logs += log
      logSquares += log * log
    }
    const { mean, spread } = expectationGiven(belief, ALARM)
    const error = Math.sqrt((squares / count - (sum / count) ** 2) / count)
    expect(count).toBeGreaterThan(50_000)
    expect(Math.abs(sum / count - mean)).toBeLessThan(3.3 * error)
    const simulated = Math.sqrt(logSquares / count - (logs / count) ** 2)
    expect(Math.abs(simulated / spread - 1)).toBeLessThan(3.3 / Math.sqrt(2 * count) + 0.002)
  })

  it('moves less the more other signals have told already', () => {
    const gains = [0, 5, 50].map((precision) => {
      const [belief] = fuseShow(SHOW, [{ own: OWN, sum: { precision, weighted: precision * 1 } }])
      return expectationGiven(belief, ALARM).mean / Math.exp(belief.mean + belief.variance / 2)
    })
    expect(gains[0]).toBeGreaterThan(gains[1])
    expect(gains[1]).toBeGreaterThan(gains[2])
    expect(gains[2]).toBeGreaterThanOrEqual(1)
  })
})

describe('what fusing tells of the own part', () => {
  it('is the regression of own part and sum on a reading of the sum', () => {
    const [belief] = fuseShow(SHOW, [{ own: OWN, sum: { precision: 8, weighted: 8 * 0.6 } }])
    const whole = SHOW.variance + OWN.variance
    const gain = OWN.variance / (whole + 1 / 8)
    expect(belief.own.mean).toBeCloseTo(OWN.mean + gain * (0.6 - SHOW.mean - OWN.mean), 12)
    expect(belief.own.variance).toBeCloseTo(OWN.variance * (1 - gain), 12)
    expect(belief.covariance).toBeCloseTo(OWN.variance - gain * whole, 12)
  })
})

describe('hearing alarms', () => {
  const observation = (alarms?: boolean[]): SignalObservation => ({
    slots: 2,
    signals: [],
    correlation: 0,
    alarmRates: { hitRate: 0.95, falseAlarmRate: 0.05 },
    shows: [
      {
        firstSlot: 0,
        planned: [100, 100],
        show: SHOW,
        products: [OWN, OWN],
        readings: [[], []],
        ...(alarms === undefined ? {} : { alarms: alarms.map((isRaised) => ({ isRaised, threshold })) }),
      },
    ],
  })
  const ratios = (silence: 'ignored' | 'believed', seen: SignalObservation) => {
    const base = {
      start: () => null,
      decide: () => ({ decision: { dailyMean: new Float64Array(2), showRatio: 1.1 }, memory: null }),
    }
    const forecaster = fusedSignals(base, { weight: 0, live: false, alarms: { silence } })
    const day = { unitsOrdered: new Float64Array(2), days: 1, endedShows: [], signals: seen }
    const { slotRatio, slotSpread } = forecaster.decide(day, null, undefined as never).decision
    return { ratio: [...(slotRatio ?? [])], spread: [...(slotSpread ?? [])] }
  }

  it('raises what is expected of a good with an alarm; silence is ignored or believed', () => {
    const ignoring = ratios('ignored', observation([true, false]))
    expect(ignoring.ratio[0]).toBeCloseTo(1.1 * (expectationGiven(alone, ALARM).mean / plainMean), 9)
    expect(ignoring.ratio[1]).toBe(1.1)
    expect(ignoring.spread[1]).toBeNaN()
    const believing = ratios('believed', observation([true, false]))
    expect(believing.ratio[0]).toBe(ignoring.ratio[0])
    expect(believing.ratio[1]).toBeLessThan(1.1)
  })

  it('changes nothing before alarms are heard', () => {
    const { ratio, spread } = ratios('believed', observation())
    expect(ratio).toEqual([1.1, 1.1])
    expect(spread.every(Number.isNaN)).toBe(true)
  })

  it('goes by the rates that are believed, where those are not the true ones', () => {
    const seen = observation([true, false])
    const heard = (believed?: { hitRate: number; falseAlarmRate: number }) =>
      heardOf(seen.shows[0], seen, 0, { silence: 'ignored', believed })
    expect(heard()).toEqual(ALARM)
    expect(heard({ hitRate: 0.5, falseAlarmRate: 0.4 })).toEqual({ threshold, ofHit: 0.5, ofOther: 0.4 })
  })
})
