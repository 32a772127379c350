import { describe, expect, it } from 'vitest'
import {
  definePolicyKind,
  definePolicySet,
  makePolicies,
  type PolicyKind,
  type PolicyPoint,
  type PolicyPoints,
  Run,
  z,
} from '../../../../engine/index.ts'
import { policyRandom } from '../../../support/random.ts'
import { compileMinimal, runInput } from '../../../support/small-run.ts'

/** The policies of a set with one kind of its own, which `make` makes whatever it says. */
function policiesOf<Point extends PolicyPoint>(point: Point, policy: unknown) {
  const kind: PolicyKind<Point> = {
    point,
    kind: 'own',
    schema: z.any(),
    make: () => policy as PolicyPoints[Point],
  }
  const { name, policySet, kinds } = definePolicySet({
    name: 'mine',
    kinds: [kind],
    [point]: { kind: 'own' },
  })
  return makePolicies(policySet, { name, kinds, files: [] })
}

const two = () => Float64Array.of(1, 2)

describe('a forecast of one’s own', () => {
  const decide = (decision: unknown) => {
    const policy = { start: () => null, decide: () => ({ decision, memory: 7 }) }
    const seen = { unitsOrdered: two(), days: 1, endedShows: [] }
    return policiesOf('forecast', policy).forecaster.decide(seen, null, policyRandom())
  }

  it('may give plain arrays', () => {
    const answer = decide({ dailyMean: [3, 4], showRatio: 1 })
    expect(answer).toEqual({ decision: { dailyMean: Float64Array.of(3, 4), showRatio: 1 }, memory: 7 })
  })

  it.each([
    [undefined, /'mine', forecast\.decide: decision\.dailyMean is undefined/],
    [{ dailyMean: [1], showRatio: 1 }, /an array of 1, but must be an array of 2 numbers, one for each SKU/],
    [
      { dailyMean: [1, '2'], showRatio: 1 },
      /decision\.dailyMean\[1\] is "2", but must be a number of at least 0/,
    ],
    [{ dailyMean: [1, 2], showRatio: Infinity }, /decision\.showRatio is Infinity/],
  ])('must not give %j', (decision, fault) => {
    expect(() => decide(decision)).toThrow(fault)
  })
})

describe('a live reorder of one’s own', () => {
  const seen = { unitsPlanned: 1, unitsWanted: 1, shareExpected: 1, unitsInReach: 1, volumeAbove: 0 }
  const reorder = (answer: unknown, observeAfter: unknown = 60_000) =>
    policiesOf('liveReorder', { observeAfter, start: () => null, decide: () => answer }).liveReorder

  it.each([
    [-1, /'mine', liveReorder\.decide: decision is -1/],
    [Number.NaN, /decision is NaN/],
    ['5', /decision is "5"/],
  ])('must not decide %j', (decision, fault) => {
    expect(() => reorder({ decision, memory: null }).decide(seen, null, policyRandom())).toThrow(fault)
  })

  it('must return decision and memory, and look at a time of the show', () => {
    expect(() => reorder(5).decide(seen, null, policyRandom())).toThrow(
      /must return \{ decision, memory \}, not 5/,
    )
    expect(() => reorder({}, -5)).toThrow(/liveReorder\.make: observeAfter is -5/)
    expect(() => policiesOf('liveReorder', null)).toThrow(
      /it must return an object with start, decide, not null/,
    )
  })
})

describe('a release of one’s own', () => {
  const release = (decision: unknown, share: unknown = 0.2) => {
    const policy = { share, every: 60_000, start: () => null, decide: () => ({ decision, memory: null }) }
    const seen = {
      unitsPlanned: 1,
      unitsWanted: 1,
      shareExpected: 1,
      regionals: 1,
      retained: Int32Array.of(5),
      available: Int32Array.of(0, 0),
      demandShare: Float64Array.of(1, 0.5),
      source: Int32Array.of(-1, 0),
      shareByArrival: Float64Array.of(1, 1),
    }
    return policiesOf('releasePool', policy).poolRelease.decide(seen, null, policyRandom()).decision
  }

  it('must give a number for each warehouse', () => {
    expect(release({ toSale: [2], toFronts: [0, 1] })).toEqual({
      toSale: Float64Array.of(2),
      toFronts: Float64Array.of(0, 1),
    })
    expect(() => release({ toSale: [2, 2], toFronts: [0, 1] })).toThrow(/one for each regional warehouse/)
    expect(() => release({ toSale: [2], toFronts: [0, Number.NaN] })).toThrow(
      /decision\.toFronts\[1\] is NaN/,
    )
    expect(() => release({}, 1.5)).toThrow(
      /releasePool\.make: share is 1\.5, but must be a number from 0 to 1/,
    )
  })
})

describe('an allocation of one’s own', () => {
  const view = {
    warehouses: 3,
    available: Int32Array.from([0, 4, 2]),
    regionalAvailable: Int32Array.from([4]),
    zoneFronts: [Int32Array.from([])],
    zoneRegionals: [Int32Array.from([0, 1])],
    zoneIsCounty: Uint8Array.of(0),
    warehouseShare: Float64Array.of(0.5, 0.5, 0.1),
    supplied: Float64Array.of(10),
  }
  const choose = (warehouse: unknown) =>
    policiesOf('allocate', { choose: () => warehouse }).allocator.choose(view, 0, 3, 0)

  it('must name a warehouse that serves the zone and has the goods, or none', () => {
    expect([choose(1), choose(-1)]).toEqual([1, -1])
    expect(() => choose(0)).toThrow(/warehouse 0, which has 0 of the 3 units of SKU 0/)
    expect(() => choose(2)).toThrow(/returned 2, which is no warehouse that serves zone 0/)
    expect(() => choose(undefined)).toThrow(/returned undefined/)
  })

  it('may say how many units a zone can get, as a number', () => {
    const reach = (units: unknown) =>
      policiesOf('allocate', { choose: () => -1, unitsInReach: () => units }).allocator.unitsInReach?.(
        view,
        0,
        0,
      )
    expect(reach(4)).toBe(4)
    expect(() => reach(Number.NaN)).toThrow(/unitsInReach: .*NaN/)
  })
})

describe('a replenishment of one’s own', () => {
  const greedy = definePolicyKind({
    point: 'replenish',
    kind: 'greedy',
    schema: z.strictObject({}),
    make: () => ({
      start: () => ({ reviews: 0 }),
      order: ({ dailyMean, inventoryPosition }, memory: { reviews: number }, random) => {
        // What it writes into its observation is its own affair.
        inventoryPosition.fill(0)
        const decision = dailyMean.map((mean) => mean * (1 + random.uniform()) * (memory.reviews % 2))
        return { decision, memory: { reviews: memory.reviews + 1 } }
      },
      frontLevel: ({ dailyMean, demandShare }, memory) => ({
        decision: [...dailyMean].map((mean) => mean * demandShare) as unknown as Float64Array,
        memory,
      }),
    }),
  })
  const { name, policySet, kinds } = definePolicySet({
    name: 'greedy',
    kinds: [greedy],
    replenish: { kind: 'greedy' },
  })
  const input = runInput({ policyName: name, policySet, ownKinds: { name, kinds, files: [] } })

  it('runs to the end with its books balanced, equally often equal, and from a saved state too', () => {
    const compiled = compileMinimal()
    const run = new Run(compiled, input)
    while (run.now < compiled.windowStart) run.step()
    const saved = structuredClone(run.save())
    while (run.step()) run.audit()
    const record = run.finish()
    expect(new Run(compiled, input).finish()).toEqual(record)
    const other = new Run(compiled, input)
    other.load(saved)
    expect(other.finish()).toEqual(record)
  })

  it('must be made of functions that do not throw', () => {
    expect(() => policiesOf('replenish', { start: () => 1, order: () => 1 })).toThrow(
      /'mine', replenish\.make: what it returns must have a function frontLevel, not undefined/,
    )
    const broken = { start: () => Object(undefined).a.b, order: () => 1, frontLevel: () => 1 }
    const { replenisher } = policiesOf('replenish', broken).replenishment
    expect(() => replenisher.start()).toThrow(/replenish\.start: it threw TypeError: Cannot read/)
  })
})
