import { describe, expect, it } from 'vitest'
import { compile, Run, simulate } from '../../engine/index.ts'
import { type AllocationView, makePolicies } from '../../engine/policies/index.ts'
import { type AllocatePolicy, POLICY_SETS, type PolicySet } from '../../scenarios/index.ts'
import { loadMinimal } from '../support/minimal-scenario.ts'
import { runInput } from '../support/small-run.ts'

/** Warehouses 0 to 2 are regional, 3 is a front warehouse of zone 0; zone 0 is a core city near 0, zone 1 a county near 1. */
const VIEW: AllocationView = {
  warehouses: 4,
  available: Int32Array.of(0, 6, 4, 2),
  regionalAvailable: Int32Array.of(10),
  zoneFronts: [Int32Array.of(3), Int32Array.of()],
  zoneRegionals: [Int32Array.of(0, 1, 2), Int32Array.of(1, 0, 2)],
  zoneIsCounty: Uint8Array.of(0, 1),
  warehouseShare: Float64Array.of(0.2, 0.5, 0.3, 0.1),
  supplied: Float64Array.of(20),
}

/** Every rule by name, with the warehouse that sends 1, 2, 5 and 7 units to zone 0 and to zone 1. */
const RULES: Readonly<
  Record<string, { readonly spec: AllocatePolicy; readonly zones: readonly (readonly number[])[] }>
> = {
  nearest: {
    spec: { kind: 'nearest' },
    zones: [
      [3, 3, 1, -1],
      [1, 1, 1, -1],
    ],
  },
  proportional: {
    spec: { kind: 'proportional' },
    zones: [
      [3, 3, -1, -1],
      [1, 1, 1, -1],
    ],
  },
  'priority, core first': {
    // 0.4 x 20 = 8 of the 10 units are kept: 2 are open to counties.
    spec: { kind: 'priority', first: 'core', protectedShare: 0.4 },
    zones: [
      [3, 3, 1, -1],
      [1, 1, -1, -1],
    ],
  },
  'priority, counties first': {
    spec: { kind: 'priority', first: 'county', protectedShare: 0.4 },
    zones: [
      [3, 3, -1, -1],
      [1, 1, 1, -1],
    ],
  },
  'fair share': {
    // Warehouse 1 has 6 of which 5 are its share of the 10; 2 has 4, and 3 are its share: 1 unit each to spare.
    spec: { kind: 'fair-share' },
    zones: [
      [3, 3, -1, -1],
      [1, 1, 1, -1],
    ],
  },
}

function setOf(allocate: AllocatePolicy): PolicySet {
  return { ...(POLICY_SETS['as-is'] as PolicySet), allocate }
}

describe.each(Object.entries(RULES))('allocation by %s', (_, { spec, zones }) => {
  const { allocator } = makePolicies(setOf(spec))

  it.each([...zones.entries()])('sends to zone %d from where it should', (zone, expected) => {
    expect([1, 2, 5, 7].map((units) => allocator.choose(VIEW, 0, units, zone))).toEqual(expected)
  })

  it('sends from a warehouse that has the goods, and never more than is in reach', () => {
    for (const zone of [0, 1]) {
      const reach = allocator.unitsInReach?.(VIEW, 0, zone) ?? Number.POSITIVE_INFINITY
      for (let units = 1; units < 12; units++) {
        const warehouse = allocator.choose(VIEW, 0, units, zone)
        if (warehouse < 0) continue
        expect(VIEW.available[warehouse]).toBeGreaterThanOrEqual(units)
        expect(units).toBeLessThanOrEqual(reach)
      }
    }
  })

  it('balances the books at every event of a run, comes out the same twice, and can be saved and restored', () => {
    const compiled = compile(loadMinimal())
    const input = runInput({ policySet: setOf(spec), replication: 2 })
    const run = new Run(compiled, input)
    for (let step = 0; step < 2000; step++) run.step()
    const saved = structuredClone(run.save())
    while (run.step()) run.audit()
    const record = run.finish()
    expect(record).toEqual(simulate(compiled, input))
    const other = new Run(compiled, input)
    other.load(saved)
    expect(other.finish()).toEqual(record)
    expect(record.orders.delivered).toBeGreaterThan(0)
  })
})

describe('allocation when there is not enough', () => {
  it('gives the favoured zones the lead, and costs orders that first come, first served would have filled', () => {
    const scenario = loadMinimal()
    const unmet = (spec: AllocatePolicy) => {
      const records = [0, 1, 2, 3].map((replication) =>
        simulate(compile(scenario), runInput({ policySet: setOf(spec), replication })),
      )
      return records.reduce((sum, { kpis }) => sum + (kpis.unmetDemandShare ?? 0), 0)
    }
    const first = unmet({ kind: 'nearest' })
    expect(unmet({ kind: 'proportional' })).toBeGreaterThanOrEqual(first)
    expect(unmet({ kind: 'fair-share' })).toBeGreaterThanOrEqual(first)
  })
})
