import { describe, expect, it } from 'vitest'
import { drawHitAlarms } from '../../../engine/demand/index.ts'
import { showTurnout } from '../../../engine/demand/show-volume.ts'
import { Streams } from '../../../engine/kernel/index.ts'
import { compileMinimal } from '../../support/small-run.ts'

const RUNS = 4000

function alarmed(rates: { hitShare: number; hitRate: number; falseAlarmRate: number }, skuVariation = 0.6) {
  const compiled = compileMinimal((input) => {
    input.hitAlarms = { ...rates, lead: '30 d' }
    input.demand.volume.skuVariation = skuVariation
  })
  return Array.from({ length: RUNS }, (_, replication) => {
    const streams = new Streams(1, replication)
    return { streams, compiled, draws: drawHitAlarms(compiled, streams) as NonNullable<Draws> }
  })
}

type Draws = ReturnType<typeof drawHitAlarms>

/** Share of cases, and what its interval of 99.9 % may be off by. */
function share(cases: readonly number[], expected: number): void {
  const found = cases.reduce((sum, value) => sum + value, 0) / cases.length
  expect(Math.abs(found - expected)).toBeLessThan(3.3 * Math.sqrt((expected * (1 - expected)) / cases.length))
}

describe('alarms of hits', () => {
  it('are there only where the scenario has them', () => {
    expect(drawHitAlarms(compileMinimal(), new Streams(1, 0))).toBeUndefined()
  })

  it('come of hits and of other goods at their rates; hits are as many as stated', () => {
    const runs = alarmed({ hitShare: 0.2, hitRate: 0.8, falseAlarmRate: 0.1 })
    const slots = runs.flatMap(({ draws }) =>
      [...draws.isHit].map((isHit, slot) => ({ isHit, isRaised: draws.isRaised[slot] })),
    )
    share(
      slots.map(({ isHit }) => isHit),
      0.2,
    )
    const raised = (hit: number) => slots.filter(({ isHit }) => isHit === hit).map(({ isRaised }) => isRaised)
    share(raised(1), 0.8)
    share(raised(0), 0.1)
  })

  it('call hits what sells best against plan, apart from the show', () => {
    for (const { compiled, streams, draws } of alarmed({
      hitShare: 0.2,
      hitRate: 1,
      falseAlarmRate: 0,
    }).slice(0, 200)) {
      const { products } = showTurnout(compiled, streams, 0)
      for (const [slot, own] of products.entries()) {
        expect(draws.isHit[slot]).toBe(Math.log(own) > draws.threshold[slot] ? 1 : 0)
        expect(draws.isRaised[slot]).toBe(draws.isHit[slot])
      }
    }
  })

  it('that come at some rate come at a higher one too', () => {
    const [low, high] = [0.3, 0.6].map((hitRate) => alarmed({ hitShare: 0.3, hitRate, falseAlarmRate: 0.2 }))
    for (const [run, { draws }] of low.entries())
      for (const [slot, isRaised] of draws.isRaised.entries())
        expect(isRaised).toBeLessThanOrEqual(high[run].draws.isRaised[slot])
  })

  it('find no hit where goods do as planned', () => {
    const runs = alarmed({ hitShare: 0.2, hitRate: 1, falseAlarmRate: 0 }, 0)
    expect(runs.some(({ draws }) => draws.isHit.includes(1) || draws.isRaised.includes(1))).toBe(false)
  })
})
