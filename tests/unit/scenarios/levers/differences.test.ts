import { describe, expect, it } from 'vitest'
import {
  applyLevers,
  differencesBetween,
  POLICY_SETS,
  type PolicySet,
  readLevers,
} from '../../../../scenarios/index.ts'
import { loadMinimal } from '../../../support/minimal-scenario.ts'

const policySet = POLICY_SETS['as-is'] as PolicySet

describe('differencesBetween', () => {
  it('finds nothing between equals', () => {
    const target = { scenario: loadMinimal(), policySet }
    expect(differencesBetween(target, { scenario: loadMinimal(), policySet })).toEqual([])
  })

  it('writes values as a file would, rows by their ids', () => {
    const before = { scenario: loadMinimal(), policySet }
    const scenario = loadMinimal((input) => {
      input.planning.transport = '36 h'
      ;(input.network.warehouses as { pickUnitsPerHour: number }[])[0].pickUnitsPerHour = 250
      ;(input.network.warehouses as { shiftEnds: string }[])[1].shiftEnds = '23:30'
      input.network.lineHaul.departures = ['11:00']
      Object.assign(input, { lotSize: 2 })
    })
    expect(differencesBetween(before, { scenario, policySet })).toEqual([
      { path: 'scenario.lotSize', before: 'auto', after: '2' },
      { path: 'scenario.network.warehouses[hub].pickUnitsPerHour', before: '200', after: '250' },
      { path: 'scenario.network.warehouses[corner].shiftEnds', before: '22:00', after: '23:30' },
      {
        path: 'scenario.network.lineHaul.departures',
        before: '11:00, 15:00, 19:00, 23:30',
        after: '11:00',
      },
      { path: 'scenario.planning.transport', before: '2 d', after: '36 h' },
    ])
  })

  it('tells what a lever wrote, without its cost, and knows lengths of time in variants', () => {
    const before = { scenario: loadMinimal(), policySet }
    const after = applyLevers(before, readLevers('S08')[0])
    const differences = differencesBetween(before, after)
    expect(differences).toContainEqual({
      path: 'policy.replenish.kind',
      before: 'base-stock',
      after: 'three-tier',
    })
    expect(differences).toContainEqual({
      path: 'policy.replenish.liveForHot.observe',
      before: null,
      after: '10 min',
    })
    expect(differences.every(({ path }) => path.startsWith('policy.replenish.'))).toBe(true)
  })
})

describe('applyLevers', () => {
  it('leaves the target as it was, and at strength 0 everything', () => {
    const target = { scenario: loadMinimal(), policySet }
    const applied = applyLevers(target, readLevers('S08=0')[0])
    expect(applied.scenario).toBe(target.scenario)
    expect(applied.policySet).toBe(target.policySet)
    expect(applied.patches).toEqual([])
    expect(applied.levers).toMatchObject([{ id: 'S08', dose: 0, capital: 0, runningPerDay: 0 }])
  })

  it('charges in proportion to the scale of the scenario', () => {
    const priceAt = (scale: number) => {
      const scenario = loadMinimal((input) => Object.assign(input, { scale }))
      return applyLevers({ scenario, policySet }, readLevers('S08')[0]).levers[0]
    }
    expect(priceAt(0.5).capital).toBeCloseTo(priceAt(1).capital / 2, 9)
  })

  it('refuses what leaves it nothing to do, and says why', () => {
    const tiered = POLICY_SETS['tiered'] as PolicySet
    expect(() => applyLevers({ scenario: loadMinimal(), policySet: tiered }, readLevers('S08')[0])).toThrow(
      /"S08" cannot be applied to minimal: its policy set orders by tiered/,
    )
  })
})
