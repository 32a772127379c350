import { describe, expect, it } from 'vitest'
import { openSources } from '../../engine/demand/index.ts'
import { compare } from '../../engine/experiment/index.ts'
import {
  type CompiledScenario,
  compile,
  Run,
  type RunInput,
  type RunRecord,
  simulate,
} from '../../engine/index.ts'
import { Streams } from '../../engine/kernel/index.ts'
import { drawOccurrences } from '../../engine/shocks/index.ts'
import { PRESETS, type PresetKind, type Scenario } from '../../scenarios/index.ts'
import { loadMinimal } from '../support/minimal-scenario.ts'
import { SHOCK_MODELS, shockScenario } from '../support/shock-models.ts'
import { runInput } from '../support/small-run.ts'

const REPLICATION = 3
const KEEPING_AWAY: readonly PresetKind[] = [
  'host-scandal',
  'show-flop',
  'warm-season',
  'unseen-trend',
  'system-outage',
  'traffic-fall',
]

function inputOf(kind: PresetKind, lotSize = 1): RunInput {
  const { policySet } = SHOCK_MODELS[kind]
  return runInput({ replication: REPLICATION, lotSize, ...(policySet === undefined ? {} : { policySet }) })
}

function recordOf(kind: PresetKind, scenario: Scenario): RunRecord {
  return simulate(compile(scenario), inputOf(kind))
}

/** Every order that the sources offer, by luck. */
function ordersOf(compiled: CompiledScenario): Map<number, string> {
  const streams = new Streams(1, REPLICATION)
  const orders = new Map<number, string>()
  for (const source of openSources(compiled, streams, drawOccurrences(compiled, streams), 1)) {
    for (; source.nextAt < compiled.windowEnd; source.advance()) {
      source.draw()
      if (source.basket >= 0) orders.set(source.luck, `${source.basket} ${source.zone} ${source.quantity}`)
    }
  }
  return orders
}

function measured(record: RunRecord, name: string): number {
  const value = name.startsWith('orders.')
    ? record.orders[name.slice('orders.'.length) as keyof RunRecord['orders']]
    : record.kpis[name as keyof RunRecord['kpis']]
  return value as number
}

describe.each(PRESETS.map(({ kind }) => kind))('preset %s', (kind: PresetKind) => {
  const quiet = recordOf(kind, shockScenario(kind, undefined))
  const shaken = shockScenario(kind, 1)

  it('is no shock at strength 0: the record is the same byte for byte', () => {
    const record = recordOf(kind, shockScenario(kind, 0))
    expect(record.eventHash).toBe(quiet.eventHash)
    expect(JSON.stringify(record)).toBe(JSON.stringify(quiet))
  })

  it.each(SHOCK_MODELS[kind].moves)('moves %s %s at strength 1', (name, direction) => {
    const [before, after] = [measured(quiet, name), measured(recordOf(kind, shaken), name)]
    if (direction === 'up') expect(after).toBeGreaterThan(before)
    else expect(after).toBeLessThan(before)
  })

  it('says that it happened, and when', () => {
    const [shock] = recordOf(kind, shaken).shocks ?? []
    expect(shock).toMatchObject({ shock: 'disaster', peak: 1 })
    expect(shock?.startHour).toBeGreaterThanOrEqual(0)
  })

  it.each([1, 8])('balances the books at every event, in lots of %d', (lotSize) => {
    const run = new Run(compile(shaken), inputOf(kind, lotSize))
    while (run.step()) run.audit()
    expect(run.finish().orders.accepted).toBeGreaterThan(0)
  })

  it('can be saved and restored in the middle of the shock', () => {
    const compiled = compile(shaken)
    const input = inputOf(kind)
    const first = new Run(compiled, input)
    const [occurrence] = drawOccurrences(compiled, new Streams(1, REPLICATION))
    const { startsAt = 0, endsAt = 0 } = occurrence ?? {}
    while (first.now < (startsAt + endsAt) / 2 && first.step());
    const second = new Run(compiled, input)
    second.load(structuredClone(first.save()))
    const expected = first.finish()
    expect(second.finish()).toEqual(expected)
    expect(expected).toEqual(recordOf(kind, shaken))
  })

  it('leaves the luck of all other orders alone', () => {
    const before = ordersOf(compile(shockScenario(kind, undefined)))
    const after = ordersOf(compile(shaken))
    const common = [...before.keys()].filter((luck) => after.has(luck))
    expect(common.length).toBeGreaterThan(before.size / 2)
    for (const luck of common) expect(after.get(luck)).toBe(before.get(luck))
    // Only a surge brings orders that were not there, and only these keep some away.
    if (kind !== 'surge') expect([...after.keys()].every((luck) => before.has(luck))).toBe(true)
    if (!KEEPING_AWAY.includes(kind)) expect(common).toHaveLength(before.size)
  })
})

describe('all presets together', () => {
  it('give the same digest with 1 and with 2 workers', async () => {
    const scenario = loadMinimal((input) => {
      input.shocks = Object.fromEntries(PRESETS.map(({ kind }) => [kind, SHOCK_MODELS[kind].shock]))
      input.pricing = { elasticity: 2 }
    })
    const options = { scenario, policies: ['as-is', 'hindsight'], replications: 2, clock: () => 0 }
    const [one, two] = [await compare({ ...options, workers: 1 }), await compare({ ...options, workers: 2 })]
    expect(two.digest).toBe(one.digest)
  })
})
