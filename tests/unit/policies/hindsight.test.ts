import { describe, expect, it } from 'vitest'
import { Foresight } from '../../../engine/agents/merchant/foresight.ts'
import { realiseDemand } from '../../../engine/demand/index.ts'
import {
  type HindsightObservation,
  makePolicies,
  type ReplenishObservation,
  type RestockObservation,
  Run,
} from '../../../engine/index.ts'
import { DAY, Streams } from '../../../engine/kernel/index.ts'
import { POLICY_SETS, type PolicySet } from '../../../scenarios/index.ts'
import { policyRandom } from '../../support/random.ts'
import { compileMinimal, runInput } from '../../support/small-run.ts'

const HINDSIGHT = POLICY_SETS['hindsight'] as PolicySet

describe('hindsight', () => {
  const compiled = compileMinimal()
  const demand = realiseDemand(compiled, new Streams(1, 4), [], 1)

  it('is told every unit that the run itself will see wanted', () => {
    const run = new Run(compiled, runInput({ policyName: 'hindsight', policySet: HINDSIGHT, replication: 4 }))
    const { course } = run.finish()
    const { zones } = compiled.network
    const windowStart = compiled.windowStart / DAY
    let measured = demand.unitsOutsideShows
      .subarray(windowStart * compiled.skus.count)
      .reduce((sum, units) => sum + units, 0)
    for (let slot = 0; slot < compiled.shows.slots; slot++) {
      const basket = compiled.shows.slotBasket[slot]
      const { lineStart, lineUnits } = compiled.baskets
      const perCopy = lineUnits.subarray(lineStart[basket], lineStart[basket + 1]).reduce((a, b) => a + b, 0)
      for (let zone = 0; zone < zones; zone++) measured += demand.copiesInSlot[slot * zones + zone] * perCopy
    }
    expect(course.unitsDemanded.flat().reduce((sum, units) => sum + units, 0)).toBe(measured)
  })

  it('counts a part of a day as that part of its units, and nothing after the last order', () => {
    const foresight = new Foresight(compiled, demand)
    const { count } = compiled.skus
    const [first] = foresight.outsideShows(DAY / 2, () => 2 * DAY)
    expect(first).toBeCloseTo(demand.unitsOutsideShows[0] / 2 + demand.unitsOutsideShows[count], 9)
    expect([...foresight.outsideShows(compiled.windowEnd, () => Number.POSITIVE_INFINITY)]).toEqual([0, 0, 0])
  })

  it('counts the goods of a slot, gifts too, until the slot has begun', () => {
    const foresight = new Foresight(compiled, demand)
    const { slotStartsAt } = compiled.shows
    const { zones } = compiled.network
    const copies = (slot: number) =>
      demand.copiesInSlot.subarray(slot * zones, (slot + 1) * zones).reduce((sum, part) => sum + part, 0)
    const until = () => Number.POSITIVE_INFINITY
    expect(compiled.skus.ids).toEqual(['berries', 'shirt', 'socks'])
    expect([...foresight.inShows(0, until, () => 1)]).toEqual([copies(1), copies(0), copies(1)])
    expect([...foresight.inShows(slotStartsAt[0], until, () => 1)]).toEqual([copies(1), 0, copies(1)])
    expect([
      ...foresight.inShows(
        0,
        () => slotStartsAt[0],
        () => 1,
      ),
    ]).toEqual([0, 0, 0])
    const city = foresight.inShows(0, until, (zone) => (zone === 0 ? 1 : 0))
    expect(city[1]).toBe(demand.copiesInSlot[0])
  })

  it('orders exactly what will be wanted, less what it has', () => {
    const { replenishment } = makePolicies(HINDSIGHT)
    if (replenishment.sees !== 'demand') throw new Error('hindsight must see demand')
    const blind = new Float64Array(3)
    const seen: HindsightObservation = {
      dailyMean: blind,
      leadTimeDays: blind,
      daysOnSale: blind,
      showUnits: blind,
      inventoryPosition: Float64Array.of(10, 200, -5),
      netInventory: Float64Array.of(10, 200, -5),
      unitCost: blind,
      showPrice: blind,
      demandToCome: Float64Array.of(110, 150, 0),
    }
    expect([...replenishment.replenisher.order(seen, null, policyRandom()).decision]).toEqual([100, 0, 5])
  })
})

describe.each(Object.keys(POLICY_SETS).filter((name) => name !== 'hindsight'))('policy set %s', (name) => {
  it('sees forecasts alone: nothing it is shown knows the demand of the replication', () => {
    const compiled = compileMinimal()
    const set = POLICY_SETS[name] as PolicySet
    const { replenishment } = makePolicies(set)
    expect(replenishment.sees).toBe('forecast')
    const fields = new Set<string>()
    const run = new Run(compiled, runInput({ policyName: name, policySet: set }))
    watch(run, (observation) => {
      for (const field of Object.keys(observation)) fields.add(field)
    })
    run.finish()
    expect([...fields].sort()).toEqual([
      'dailyMean',
      'daysOnSale',
      'demandShare',
      'inventoryPosition',
      'leadTimeDays',
      'netInventory',
      'showPrice',
      'showUnits',
      'showUnitsSoon',
      'unitCost',
    ])
  })
})

type Observation = ReplenishObservation | RestockObservation

/** Shows a test every observation of the replenishment policy of a run. */
function watch(run: Run, see: (observation: Observation) => void): void {
  const { chain } = run as unknown as {
    chain: { merchant: { stock: { replenisher: Record<string, (observation: Observation) => unknown> } } }
  }
  const { replenisher } = chain.merchant.stock
  for (const method of ['order', 'frontLevel']) {
    const ask = replenisher[method] as (observation: Observation, ...rest: unknown[]) => unknown
    replenisher[method] = (observation: Observation, ...rest: unknown[]) => {
      see(observation)
      return ask(observation, ...rest)
    }
  }
}
