import { describe, expect, it } from 'vitest'
import { Followers } from '../../../engine/agents/index.ts'
import { compile, Run, simulate } from '../../../engine/index.ts'
import { DAY, Streams } from '../../../engine/kernel/index.ts'
import { OrderLots } from '../../../engine/world/index.ts'
import { loadMinimal, type ScenarioInput } from '../../support/minimal-scenario.ts'
import { runInput } from '../../support/small-run.ts'

const TERMS = { late: 0.5, soldOut: 0.2, halfLife: '30 d' }

/** The same show on two evenings; the goods of the first come late. */
function twoShows(change: (input: ScenarioInput) => void = () => {}, goodwill: object | null = TERMS) {
  return loadMinimal((input) => {
    input.scale = 10
    input.horizon = { warmUp: '1 d', window: '12 d', drain: '20 d' }
    const [show] = input.demand.shows as object[]
    input.demand.shows = [
      { ...show, id: 'friday', day: 1 },
      { ...show, id: 'later', day: 10 },
    ] as never
    input.demand.slots = (input.demand.slots as object[]).flatMap((slot) => [
      { ...slot, show: 'friday' },
      { ...slot, show: 'later' },
    ]) as never
    if (goodwill !== null) input.goodwill = goodwill as never
    change(input)
  })
}

const LATE = (input: ScenarioInput) => {
  const trigger = { kind: 'at', day: 1, time: '12:00' } as const
  input.shocks = {
    strike: {
      kind: 'weather',
      trigger,
      lineHaulSpeed: 0.1,
      courierCapacity: 0,
      ramp: '0 h',
      hold: '4 d',
      decay: '0 h',
      seenBy: [],
    },
  }
}

function wantedInSecondShow(scenario: ReturnType<typeof twoShows>): number {
  const compiled = compile(scenario)
  const run = new Run(compiled, runInput())
  while (run.step()) run.audit()
  const { chain } = run as unknown as {
    chain: { marketplace: { sales: { unitsWantedInSlot: Float64Array } } }
  }
  const { slotStart } = compiled.shows
  return chain.marketplace.sales.unitsWantedInSlot
    .subarray(slotStart[1], slotStart[2])
    .reduce((sum, units) => sum + units, 0)
}

describe('followers', () => {
  const compiled = compile(twoShows())
  const make = () => {
    const lots = new OrderLots(16, compiled.network.warehouses)
    const terms = compiled.scenario.goodwill as NonNullable<typeof compiled.scenario.goodwill>
    return { lots, followers: new Followers(compiled, terms, lots, new Streams(1, 0)) }
  }

  it('fall by `late` x the share of a show that comes late, and half of those who left are back after a half-life', () => {
    const { lots, followers } = make()
    const { slotPlannedUnits, slotStart } = compiled.shows
    const planned = slotPlannedUnits
      .subarray(slotStart[0], slotStart[1])
      .reduce((sum, units) => sum + units, 0)
    const part = 0.3
    const orders = Math.round((planned / compiled.meanQuantity) * part)
    const lot = lots.take(orders, 0)
    lots.setBasket(lot, compiled.shows.slotBasket[0])
    followers.disappoint(lot, DAY)
    const lost = 1 - followers.share(0, DAY)
    expect(lost).toBeCloseTo(0.5 * part, 3)
    expect(1 - followers.share(1, 31 * DAY)).toBeCloseTo(lost / 2, 9)
    expect(followers.share(-1, DAY)).toBe(1)
  })

  it('who have left do not order: a binomial number stays, all of them where nobody has left', () => {
    const { followers } = make()
    expect(followers.kept(0, 100, 7, DAY)).toBe(100)
    followers.miss(0, 1e9, DAY)
    expect(followers.kept(0, 100, 7, DAY)).toBe(0)
  })
})

describe('a scenario with goodwill', () => {
  it('is the same without disappointment, or where it costs nobody', () => {
    const plain = simulate(compile(twoShows(LATE, null)), runInput())
    const forgiving = twoShows(LATE, { late: 0, soldOut: 0, halfLife: '30 d' })
    expect(simulate(compile(forgiving), runInput()).eventHash).toBe(plain.eventHash)
  })

  it('sells less in the next show of a host whose goods came late, and books balance at every event', () => {
    const calm = wantedInSecondShow(twoShows())
    const late = wantedInSecondShow(twoShows(LATE))
    expect(late).toBeLessThan(calm * 0.95)
    expect(wantedInSecondShow(twoShows(LATE, null))).toBeGreaterThan(late)
  })

  it('loses followers who waited in vain', () => {
    const left = (patience: string) => {
      const compiled = compile(
        twoShows(
          (input) => {
            input.opening.showCover = 0
            Object.assign(input.opening, { coverDays: 0.5, frontCoverDays: 0, pipelineDays: 4 })
            input.waiting = {
              ...input.waiting,
              share: 1,
              patience: { kind: 'deterministic', value: patience },
            }
            input.promises.deliverWithin = { core: '20 d', county: '20 d' }
          },
          { late: 0.5, soldOut: 0, halfLife: '90 d' },
        ),
      )
      const run = new Run(compiled, runInput())
      while (run.step());
      return (run as unknown as { state: { followers: Followers } }).state.followers.share(
        0,
        compiled.windowEnd,
      )
    }
    expect(left('1 h')).toBeLessThan(left('30 d'))
  })
})
