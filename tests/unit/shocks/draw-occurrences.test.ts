import { describe, expect, it } from 'vitest'
import { HOUR, Streams } from '../../../engine/kernel/index.ts'
import { drawOccurrences, type Occurrence } from '../../../engine/shocks/index.ts'
import type { CompiledScenario } from '../../../engine/world/index.ts'
import type { ScenarioInput } from '../../support/minimal-scenario.ts'
import { compileMinimal } from '../../support/small-run.ts'

type Shocks = NonNullable<ScenarioInput['shocks']>
type Drawn = Extract<Shocks[string]['trigger'], { kind: 'drawn' }>

const REPLICATIONS = 2_000
const noon = { kind: 'at', day: 1, time: '12:00' } as const

/** The minimal scenario with a second macro-region, a second host and these shocks. */
function compiled(shocks: Shocks, mean?: number): CompiledScenario {
  return compileMinimal((input) => {
    input.shocks = shocks
    if (mean !== undefined) input.shockEnsemble = { mean }
    const { network, demand } = input
    network.zones.push({ ...(network.zones[0] as (typeof network.zones)[0]), id: 'far', macroRegion: 'west' })
    network.returnsCentres.push({
      ...(network.returnsCentres[0] as (typeof network.returnsCentres)[0]),
      id: 'western-returns',
      macroRegion: 'west',
    })
    const show = demand.shows[0] as (typeof demand.shows)[0]
    demand.shows.push({ ...show, id: 'saturday', host: 'bert', day: 3 })
    demand.slots.push({
      show: 'saturday',
      sku: 'socks',
      starts: '0 min',
      lasts: '1 h',
      surge: 9,
      priceShare: 1,
    })
  })
}

function weather(trigger: Shocks[string]['trigger'], rest: object = {}): Shocks[string] {
  return { kind: 'weather', trigger, ...rest }
}

function drawn(trigger: Omit<Drawn, 'kind'> = {}): Drawn {
  return { kind: 'drawn', ...trigger }
}

/** Occurrences of many replications. */
function draws(scenario: CompiledScenario, replications = REPLICATIONS): readonly (readonly Occurrence[])[] {
  return Array.from({ length: replications }, (_, replication) =>
    drawOccurrences(scenario, new Streams(7, replication)),
  )
}

/** A proportion lies in its 99.9 % normal interval. */
function expectShare(count: number, of: number, probability: number): void {
  const halfWidth = 3.29 * Math.sqrt((probability * (1 - probability)) / of)
  expect(Math.abs(count / of - probability)).toBeLessThanOrEqual(halfWidth)
}

describe('shocks with a time of their own', () => {
  it('begin at their day and time, counted from the window', () => {
    const scenario = compiled({ storm: weather(noon, { peak: 1.5, ramp: '0 h', hold: '5 h', decay: '0 h' }) })
    const [storm, ...others] = drawOccurrences(scenario, new Streams(1, 0))
    expect(others).toEqual([])
    expect(storm).toMatchObject({ name: 'storm 0', peak: 1.5, startsAt: scenario.windowStart + 12 * HOUR })
    expect(storm?.endsAt).toBe(scenario.windowStart + 17 * HOUR)
  })

  it('begin after the start of a show', () => {
    const scenario = compiled({ storm: weather({ kind: 'show', show: 'saturday', after: '30 min' }) })
    const show = scenario.shows.ids.indexOf('saturday')
    const [storm] = drawOccurrences(scenario, new Streams(1, 0))
    expect(storm?.startsAt).toBe(scenario.shows.startsAt[show] + HOUR / 2)
  })

  it('happen with their probability', () => {
    const happened = draws(compiled({ storm: weather({ ...noon, probability: 0.3 }) })).flat().length
    expectShare(happened, REPLICATIONS, 0.3)
  })

  it('are left out after the window, at strength 0, and with probability 0', () => {
    const late = compiled({
      late: weather({ kind: 'show', show: 'saturday', after: '5 h' }),
      still: weather(noon, { peak: 0 }),
      never: weather({ ...noon, probability: 0 }),
    })
    expect(draws(late, 50).flat()).toEqual([])
  })
})

describe('the ensemble', () => {
  it('draws a Poisson number: its mean is its variance, and so many replications have none', () => {
    const mean = 1.7
    const counts = draws(compiled({ storm: weather(drawn()) }, mean)).map(({ length }) => length)
    const average = counts.reduce((sum, count) => sum + count, 0) / REPLICATIONS
    const variance = counts.reduce((sum, count) => sum + (count - average) ** 2, 0) / (REPLICATIONS - 1)
    expect(Math.abs(average - mean)).toBeLessThan(3.29 * Math.sqrt(mean / REPLICATIONS))
    // Variance of a sample variance: (fourth central moment - variance²) / n, for Poisson (mean + 2 mean²) / n.
    expect(Math.abs(variance - mean)).toBeLessThan(3.29 * Math.sqrt((mean + 2 * mean ** 2) / REPLICATIONS))
    expectShare(counts.filter((count) => count === 0).length, REPLICATIONS, Math.exp(-mean))
  })

  it('draws none when its mean is 0', () => {
    expect(draws(compiled({ storm: weather(drawn()) }, 0), 50).flat()).toEqual([])
  })

  it('chooses by weight', () => {
    const all = draws(
      compiled(
        {
          a: weather(drawn({ weight: 1 })),
          b: weather(drawn({ weight: 3 })),
          c: weather(drawn({ weight: 0 })),
        },
        2,
      ),
    ).flat()
    expectShare(all.filter(({ shock }) => shock.id === 'a').length, all.length, 0.25)
    expect(all.some(({ shock }) => shock.id === 'c')).toBe(false)
  })

  it('begins in the window: evenly, by the hour, or near shows, larger ones more often', () => {
    const weights = Array.from({ length: 24 }, (_, hour) => (hour === 3 ? 1 : hour === 20 ? 3 : 0))
    const scenario = compiled(
      {
        even: weather(drawn()),
        hours: weather(drawn({ when: { kind: 'hours', weights } })),
        near: weather(drawn({ when: { kind: 'near-shows', within: '1 h' } })),
      },
      6,
    )
    const all = draws(scenario, 1_000).flat()
    const { windowStart, windowEnd } = scenario
    for (const { startsAt } of all) {
      expect(startsAt).toBeGreaterThanOrEqual(windowStart)
      expect(startsAt).toBeLessThan(windowEnd)
    }
    const starts = (id: string) =>
      all.flatMap(({ shock, startsAt }) => (shock.id === id ? [(startsAt - windowStart) / HOUR] : []))
    const even = starts('even')
    for (const day of [1, 2]) expectShare(even.filter((at) => at < 24 * day).length, even.length, day / 3)
    const hours = starts('hours')
    expectShare(hours.filter((at) => Math.floor(at % 24) === 20).length, hours.length, 0.75)
    expect(hours.every((at) => [3, 20].includes(Math.floor(at % 24)))).toBe(true)
    expectShare(hours.filter((at) => at < 24).length, hours.length, 1 / 3)
    const near = starts('near')
    const away = (show: number) => (at: number) => Math.abs(at - show) <= 1
    expect(near.every((at) => away(44)(at) || away(68)(at))).toBe(true)
    // Planned: shirts 3 x 100 and berries 2 x 60 on friday, socks 9 x 80 on saturday.
    expectShare(near.filter(away(68)).length, near.length, 720 / (720 + 420))
  })

  it('draws one macro-region by weight', () => {
    const all = draws(compiled({ storm: weather(drawn({ regions: { east: 1, west: 4 } })) }, 2)).flat()
    expect(all.every(({ regions }) => regions.length === 1)).toBe(true)
    const west = compiled({}).network.regions.indexOf('west')
    expectShare(all.filter(({ regions }) => regions[0] === west).length, all.length, 0.8)
  })

  it('draws one host with the shows of that host, or one factory', () => {
    const scenario = compiled(
      {
        scandal: { kind: 'host-scandal', trigger: drawn({ pickOne: 'host' }) },
        fire: { kind: 'factory-outage', trigger: drawn({ pickOne: 'factory' }) },
      },
      2,
    )
    const all = draws(scenario).flat()
    const scandals = all.filter(({ shock }) => shock.id === 'scandal')
    for (const { hosts, shows } of scandals)
      expect(shows.map((show) => scenario.shows.hosts[show])).toEqual(hosts)
    expectShare(scandals.filter(({ hosts }) => hosts[0] === 'anna').length, scandals.length, 0.5)
    const fires = all.filter(({ shock }) => shock.id === 'fire')
    expect(fires.every(({ factories }) => factories.length === 1)).toBe(true)
    expectShare(fires.filter(({ factories }) => factories[0] === 0).length, fires.length, 0.5)
  })

  it('draws a host that is named twice no more often than the others', () => {
    const hosts = ['anna', 'anna', 'bert']
    const trigger = drawn({ pickOne: 'host' })
    const all = draws(compiled({ scandal: { kind: 'host-scandal', trigger, hosts } }, 2)).flat()
    expectShare(all.filter((scandal) => scandal.hosts[0] === 'anna').length, all.length, 0.5)
  })

  it('hits with the drawn size times the peak, in its heavy tail, too', () => {
    const size = { kind: 'pareto', smallest: 1, shape: 1.2, largest: 1e6 } as const
    const all = draws(compiled({ storm: weather(drawn({ size }), { peak: 0.5 }) }, 2)).flat()
    for (const limit of [0.6, 1, 3, 8])
      expectShare(all.filter(({ peak }) => peak > limit).length, all.length, (0.5 / limit) ** 1.2)
  })
})

describe('chains', () => {
  const follows = (shock: string, rest: object = {}) => ({ kind: 'after', shock, ...rest }) as const

  it('go on with their probability, after their delay', () => {
    const delay = { kind: 'exponential', mean: '2 h' } as const
    const runs = draws(
      compiled({
        storm: weather(noon),
        panic: { kind: 'surge', trigger: follows('storm', { probability: 0.4, delay }) },
      }),
    )
    const pairs = runs.filter(({ length }) => length === 2) as (readonly [Occurrence, Occurrence])[]
    expectShare(pairs.length, REPLICATIONS, 0.4)
    const delays = pairs.map(([storm, panic]) => (panic.startsAt - storm.startsAt) / HOUR)
    for (const hours of [1, 2, 6])
      expectShare(delays.filter((passed) => passed > hours).length, delays.length, Math.exp(-hours / 2))
  })

  it('go on from link to link, and stop where one did not happen', () => {
    const runs = draws(
      compiled({
        third: weather(follows('second')),
        second: weather(follows('first', { probability: 0.5 })),
        first: weather(noon),
      }),
      200,
    )
    const names = new Set(
      runs.map((run) =>
        run
          .map(({ name }) => name)
          .sort()
          .join(),
      ),
    )
    expect(names).toEqual(new Set(['first 0', 'first 0,second 0,third 0']))
  })

  it('follow every occurrence of a drawn shock', () => {
    for (const run of draws(compiled({ storm: weather(drawn()), echo: weather(follows('storm')) }, 3), 200)) {
      const count = (id: string) => run.filter(({ shock }) => shock.id === id).length
      expect(count('echo')).toBe(count('storm'))
    }
  })

  it('hit the macro-region of the shock before them, if they are told to', () => {
    const scenario = compiled(
      {
        storm: weather(drawn({ regions: { east: 1, west: 1 } })),
        flood: weather(follows('storm', { sameRegions: true })),
        strike: weather(follows('storm')),
      },
      1,
    )
    for (const run of draws(scenario, 200)) {
      const hits = (id: string) => run.filter(({ shock }) => shock.id === id).map(({ regions }) => regions)
      expect(hits('flood').map(String).sort()).toEqual(hits('storm').map(String).sort())
      expect(hits('strike').every(({ length }) => length === 2)).toBe(true)
    }
  })
})

describe('luck of shocks', () => {
  const one: Shocks = {
    storm: weather(
      drawn({ regions: { east: 1, west: 1 }, size: { kind: 'pareto', smallest: 1, shape: 1.5 } }),
    ),
    panic: { kind: 'surge', trigger: { kind: 'after', shock: 'storm', probability: 0.5 } },
    strike: weather({ ...noon, probability: 0.5 }),
  }
  const facts = (run: readonly Occurrence[], but: readonly string[] = []) =>
    run.flatMap(({ name, startsAt, peak, regions, shock }) =>
      but.includes(shock.id) ? [] : [{ name, startsAt, peak, regions }],
    )

  it('is the same for the same seed and replication, and another one for others', () => {
    const scenario = compiled(one, 3)
    const draw = (seed: number, replication: number) =>
      JSON.stringify(facts(drawOccurrences(scenario, new Streams(seed, replication))))
    expect(draw(1, 0)).toBe(draw(1, 0))
    expect(new Set([draw(1, 0), draw(1, 1), draw(2, 0)]).size).toBe(3)
  })

  it('is unchanged when a shock with a time of its own, or a link of a chain, is added', () => {
    const more: Shocks = {
      fire: { kind: 'factory-outage', trigger: noon },
      aftermath: weather({ kind: 'after', shock: 'storm' }),
      ...one,
    }
    const [before, extended] = [draws(compiled(one, 3), 100), draws(compiled(more, 3), 100)]
    for (const [index, run] of extended.entries())
      expect(facts(run, ['fire', 'aftermath'])).toEqual(facts(before[index] as readonly Occurrence[]))
  })

  it('comes in order of time, frozen', () => {
    for (const run of draws(compiled(one, 5), 100)) {
      expect(Object.isFrozen(run)).toBe(true)
      expect(run.every((occurrence) => Object.isFrozen(occurrence))).toBe(true)
      const starts = run.map(({ startsAt }) => startsAt)
      expect(starts).toEqual([...starts].sort((a, b) => a - b))
    }
  })
})
