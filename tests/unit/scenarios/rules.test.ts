import { describe, expect, it } from 'vitest'
import {
  POLICY_SETS,
  type PolicySet,
  type ScenarioProblem,
  validateScenario,
} from '../../../scenarios/index.ts'
import { minimalScenario, type ScenarioInput, writeScenario } from '../../support/minimal-scenario.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const secondLot = { kind: 'second-lot', observe: '10 min', share: 1, cap: 4 } as const
const live = { ...(POLICY_SETS['live-reorder'] as PolicySet), liveReorder: secondLot }
const tiered = POLICY_SETS['tiered'] as PolicySet

describe('rules across fields', () => {
  const folder = temporaryFolder()
  const problems = (change: (input: ScenarioInput) => void): readonly ScenarioProblem[] => {
    const input = minimalScenario()
    change(input)
    return validateScenario(writeScenario(folder, input)).errors
  }
  const paths = (change: (input: ScenarioInput) => void) => problems(change).map(({ path }) => path)

  it('wants a regional warehouse, and every zone with demand served', () => {
    const found = problems(({ network }) => {
      network.warehouses.shift()
      network.zones.push({ ...(network.zones[1] as (typeof network.zones)[1]), id: 'desert', weight: 0 })
    })
    expect(found.map(({ path, rule }) => [path, rule])).toEqual([
      ['network.warehouses[0].source', 'there is no warehouse of this name'],
      [
        'network.warehouses',
        'at least one regional warehouse is needed: only those are supplied by factories',
      ],
      ['network.zones[1].id', 'nobody serves this zone, but it has demand'],
      ['network.returnsCentres[0].restockTo', 'there is no regional warehouse of this name'],
    ])
  })

  it('names a circle of three once, also among regional warehouses', () => {
    const found = problems(({ network }) => {
      const [hub, corner] = network.warehouses as [
        (typeof network.warehouses)[0],
        (typeof network.warehouses)[0],
      ]
      network.warehouses = [
        { ...corner, id: 'tail', source: 'b' },
        { ...hub, id: 'a', source: 'b' },
        { ...corner, id: 'b', source: 'c' },
        { ...corner, id: 'c', source: 'a' },
        hub,
      ]
    })
    expect(found.map(({ path, rule }) => [path, rule])).toEqual([
      ['network.warehouses[1].source', 'warehouses are replenished in a circle: a → b → c → a'],
    ])
  })

  it('reserves the name factories', () => {
    expect(
      paths(({ network }) => {
        network.warehouses.push({
          ...(network.warehouses[0] as (typeof network.warehouses)[0]),
          id: 'factories',
        })
      }),
    ).toEqual(['network.warehouses[2].id'])
  })

  it('wants a returns centre once for a macro-region with demand, not where nobody buys', () => {
    const zone = minimalScenario().network.zones[1] as ScenarioInput['network']['zones'][1]
    expect(
      paths(({ network }) => {
        network.zones.push(
          { ...zone, id: 'w1', macroRegion: 'west' },
          { ...zone, id: 'w2', macroRegion: 'west' },
        )
        network.zones.push({ ...zone, id: 'n1', macroRegion: 'north', weight: 0 })
      }),
    ).toEqual(['network.zones[2].macroRegion'])
  })

  it('accepts a show that ends with the window and one in the first hour of the warm-up', () => {
    expect(
      paths(({ demand }) => {
        const show = demand.shows[0] as ScenarioInput['demand']['shows'][0]
        demand.shows.push({ ...show, id: 'last', day: 3, starts: '22:00', lasts: '2 h' })
        demand.shows.push({ ...show, id: 'first', day: -1, starts: '00:00', lasts: '1 h' })
      }),
    ).toEqual([])
  })

  it('holds shares of the tiers together', () => {
    const replenish = { ...tiered.replenish, hotShare: 0.7, longTailShare: 0.4 }
    const policies = { mine: { ...tiered, replenish } }
    expect(problems((input) => Object.assign(input, { policies }))).toMatchObject([
      {
        path: 'policies.mine.replenish.longTailShare',
        value: 0.4,
        rule: 'hotShare and longTailShare must not make more than 1 together',
        fix: 'Write at most 0.3.',
      },
    ])
  })

  it('wants a quick factory for a second lot', () => {
    const change = (input: ScenarioInput) => {
      input.network.factories.pop()
      Object.assign(input, { policies: { mine: live } })
    }
    expect(problems(change)).toMatchObject([
      {
        path: 'policies.mine.liveReorder.kind',
        value: 'second-lot',
        rule: 'a second lot comes from quick factories, of which there are none',
      },
    ])
  })

  it('accepts policy sets of its own', () => {
    expect(paths((input) => Object.assign(input, { policies: { live, tiered } }))).toEqual([])
  })

  it('refuses weights that are too large to add up', () => {
    expect(
      paths(({ network, demand }) => {
        for (const zone of network.zones) zone.weight = 1e308
        demand.quantities = [1e308, 1e308]
      }),
    ).toEqual(['network.zones', 'demand.quantities'])
  })

  it('finds every problem at once', () => {
    expect(
      paths(({ catalogue, demand, horizon }) => {
        for (const sku of catalogue.skus) sku.factory = 'nobody'
        demand.hourOfDay = Array(24).fill(0)
        horizon.drain = '5 h'
      }),
    ).toEqual([
      'horizon.drain',
      'catalogue.skus[0].factory',
      'catalogue.skus[1].factory',
      'catalogue.skus[2].factory',
      'demand.hourOfDay',
    ])
  })
})
