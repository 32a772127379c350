import { describe, expect, it } from 'vitest'
import { Streams } from '../../../engine/kernel/index.ts'
import { Conditions, drawOccurrences } from '../../../engine/shocks/index.ts'
import type { ScenarioInput } from '../../support/minimal-scenario.ts'
import { compileMinimal } from '../../support/small-run.ts'

type Shocks = NonNullable<ScenarioInput['shocks']>

const trigger = { kind: 'at', day: 1, time: '12:00' } as const

function conditions(shocks: Shocks): Conditions {
  const compiled = compileMinimal((input) => {
    input.shocks = shocks
  })
  return new Conditions(compiled, drawOccurrences(compiled, new Streams(1, 0)))
}

const storm = {
  kind: 'weather',
  trigger,
  lineHaulSpeed: 0.5,
  courierCapacity: 0.4,
  courierPrice: 1.5,
} as const

describe('conditions outside the chain', () => {
  it('are exactly the usual ones while no shock has any intensity', () => {
    const { now } = conditions({ storm })
    expect([now.lineHaulSpeed[0], now.courierCapacity[0], now.courierPrice[0]]).toEqual([1, 1, 1])
    expect([...now.returnedOnTop, ...now.refusedOnTop]).toEqual([0, 0, 0, 0])
    expect([now.demandKept(-1, 0), now.demandKept(0, 0)]).toEqual([1, 1])
    expect([now.tripSpeed(-1, 0), now.stopsReports, now.wavesBackAt]).toEqual([1, 0, 0])
  })

  it('change with the intensity and come back to exactly the usual ones', () => {
    const outside = conditions({ storm })
    outside.change(0, 2)
    expect(outside.now.lineHaulSpeed[0]).toBe(0.25)
    expect(outside.now.courierPrice[0]).toBe(2)
    expect([
      outside.now.tripSpeed(-1, 0),
      outside.now.tripSpeed(0, -1),
      outside.now.tripSpeed(-1, -1),
    ]).toEqual([0.25, 0.25, 1])
    outside.change(0, 0)
    expect([outside.now.lineHaulSpeed[0], outside.now.courierPrice[0]]).toEqual([1, 1])
  })

  it('are known to those who learn of a shock, and only once they do', () => {
    const outside = conditions({ storm: { ...storm, seenBy: ['marketplace'] } })
    outside.change(0, 1)
    expect(outside.seenBy('marketplace').lineHaulSpeed[0]).toBe(1)
    outside.tell(0, 1)
    expect(outside.seenBy('marketplace').lineHaulSpeed[0]).toBe(0.5)
    expect(outside.seenBy('merchant').lineHaulSpeed[0]).toBe(1)
    outside.change(0, 0)
    expect(outside.seenBy('marketplace').lineHaulSpeed[0]).toBe(0.5)
  })

  it('multiply where two shocks meet', () => {
    const outside = conditions({ storm, flood: { ...storm, lineHaulSpeed: 0.2 } })
    outside.change(0, 1)
    outside.change(1, 1)
    expect(outside.now.lineHaulSpeed[0]).toBeCloseTo(0.1, 15)
    outside.change(0, 0)
    outside.change(1, 0)
    expect(outside.now.lineHaulSpeed[0]).toBe(1)
  })

  it('reach the shows of the host that the shock names, not orders outside shows', () => {
    const outside = conditions({
      scandal: { kind: 'host-scandal', trigger, hosts: ['anna'], demandKept: 0.5 },
    })
    outside.change(0, 1)
    expect([outside.now.demandKept(-1, 0), outside.now.demandKept(0, 0)]).toEqual([1, 0.5])
    outside.change(0, 0)
    expect(outside.now.demandKept(0, 0)).toBe(1)
  })

  it('keep buyers away from the goods that the shock names, in shows and outside, and from no others', () => {
    const outside = conditions({ thaw: { kind: 'warm-season', trigger, skus: ['socks'], demandKept: 0.5 } })
    const named = outside.occurrences[0].shock.targets.skus
    outside.change(0, 2)
    for (const sku of [0, 1]) {
      const kept = named.includes(sku) ? 0.25 : 1
      expect([outside.now.demandKept(-1, sku), outside.now.demandKept(0, sku)]).toEqual([kept, kept])
    }
  })

  it('stop the factories that the shock names until the later of two ends', () => {
    const outside = conditions({
      fire: { kind: 'factory-outage', trigger, factories: ['mill'], hold: '3 d', production: 'waits' },
      flood: { kind: 'factory-outage', trigger, factories: ['mill'], hold: '1 d', production: 'lost' },
    })
    outside.change(0, 1)
    expect([...outside.now.losesWork]).toEqual([0, 0])
    outside.change(1, 1)
    const latest = Math.max(...outside.occurrences.map(({ endsAt }) => endsAt))
    expect([...outside.now.backAt]).toEqual([latest, 0])
    expect([...outside.now.losesWork]).toEqual([1, 0])
  })
})
