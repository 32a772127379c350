import { afterEach, describe, expect, it, vi } from 'vitest'
import { type AllocationView, Run } from '../../engine/index.ts'
import { Streams } from '../../engine/kernel/index.ts'
import { Nearest } from '../../engine/policies/allocate/nearest.ts'
import { LOT, type OrderLots } from '../../engine/world/index.ts'
import { compileMinimal, runInput } from '../support/small-run.ts'

type Hash = (key: number, counter: number) => number

/** Every draw of a run; `inTurn` spoils the generator: luck then belongs to the turn of asking, not to the order. */
const tape = vi.hoisted(() => ({ draws: [] as [key: number, luck: number, value: number][], inTurn: false }))

vi.mock('../../engine/kernel/counter-hash.ts', async (importOriginal) => {
  const { counterUniform } = await importOriginal<{ counterUniform: Hash }>()
  const taped: Hash = (key, counter) => {
    const value = counterUniform(key, tape.inTurn ? tape.draws.length : counter)
    tape.draws.push([key, counter >>> 0, value])
    return value
  }
  return { counterUniform: taped }
})

const PURPOSES = ['regret', 'regretDelay', 'waits', 'patience', 'refused', 'returned', 'requestDelay']

// Four orders in five are such that they can be re-routed, so this is 10 % of all.
const ONE_IN = 8

/** What one run tells of its orders, by luck. */
interface Story {
  /** Lucks in the order in which orders were placed. */
  placed: number[]
  /** Draws on the order's luck by purpose. */
  draws: Map<number, Map<string, number>>
  /** Warehouse that the order was first allocated to. */
  warehouse: Map<number, number>
}

describe('re-routing 10 % of the orders', () => {
  afterEach(() => {
    tape.inTurn = false
    vi.restoreAllMocks()
  })

  it('leaves the draws of all others as they were', () => {
    const { asBefore, rerouted, others } = compareRoutes()
    expect(asBefore.placed.length).toBeGreaterThan(800)
    expect(rerouted / asBefore.warehouse.size).toBeGreaterThan(0.09)
    expect(rerouted / asBefore.warehouse.size).toBeLessThan(0.11)
    expect(others.changed).toBe(0)
    expect(others.compared).toBeGreaterThan(2000)
    expect(others.withOtherFate / others.compared).toBeLessThan(0.01)
  })

  it('would not, if luck went by the turn of asking', () => {
    tape.inTurn = true
    const { others } = compareRoutes()
    expect(others.changed / others.compared).toBeGreaterThan(0.1)
  })
})

function compareRoutes() {
  const asBefore = storyOf()
  rerouteSome()
  const afterwards = storyOf()
  vi.restoreAllMocks()
  if (!tape.inTurn) expect(afterwards.placed).toEqual(asBefore.placed)
  let rerouted = 0
  const others = { compared: 0, changed: 0, withOtherFate: 0 }
  for (const [luck, warehouse] of asBefore.warehouse) {
    if (afterwards.warehouse.get(luck) !== warehouse) {
      rerouted++
      continue
    }
    const after = afterwards.draws.get(luck)
    for (const [purpose, value] of asBefore.draws.get(luck) ?? []) {
      others.compared++
      if (after?.has(purpose) !== true) others.withOtherFate++
      else if (after.get(purpose) !== value) others.changed++
    }
  }
  return { asBefore, rerouted, others }
}

function storyOf(): Story {
  tape.draws.length = 0
  const warehouse = new Map<number, number>()
  const log = {
    append: (state: number, lot: number, luck: number) => {
      if (state === LOT.allocated && !warehouse.has(luck)) warehouse.set(luck, lots.warehouse(lot))
    },
  }
  const run = new Run(compileMinimal(), runInput({ log }))
  const { lots } = (run as unknown as { state: { lots: OrderLots } }).state
  run.finish()
  return { ...byLuck(), warehouse }
}

function byLuck(): Pick<Story, 'placed' | 'draws'> {
  const streams = new Streams(1, 0)
  const purposeOf = new Map(PURPOSES.map((purpose) => [streams.key('buyers', purpose), purpose]))
  const story = { placed: [] as number[], draws: new Map<number, Map<string, number>>() }
  for (const [key, luck, value] of tape.draws) {
    const purpose = purposeOf.get(key)
    if (purpose === undefined) continue
    if (purpose === 'regret') story.placed.push(luck)
    const own = story.draws.get(luck) ?? new Map<string, number>()
    own.set(purpose, value)
    story.draws.set(luck, own)
  }
  return story
}

/** One in eight orders that a front warehouse would send, and a regional one could, comes from the regional one. */
function rerouteSome(): void {
  const nearest = Nearest.prototype.choose
  let choices = 0
  vi.spyOn(Nearest.prototype, 'choose').mockImplementation(function (
    this: Nearest,
    view: AllocationView,
    sku: number,
    units: number,
    zone: number,
  ) {
    const chosen = nearest.call(this, view, sku, units, zone)
    const regional = view.zoneRegionals[zone][0]
    const isOther =
      chosen >= 0 && chosen !== regional && view.available[sku * view.warehouses + regional] >= units
    return isOther && ++choices % ONE_IN === 0 ? regional : chosen
  })
}
