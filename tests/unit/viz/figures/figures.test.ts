import { describe, expect, it } from 'vitest'
import type { Comparison } from '../../../../engine/experiment/index.ts'
import { loadScenario, type Scenario } from '../../../../scenarios/index.ts'
import { type Figure, figuresOf, type Trace } from '../../../../viz/index.ts'
import { fakeCourses } from '../../../support/fake-courses.ts'
import { fakeComparison, fakePolicy } from '../../cli/fake-comparison.ts'

const NAMES = ['as-is', 'tiered']
const SCENARIO = loadScenario('quiet-week')
const COMPARISON = comparisonOf(NAMES)
const FIGURES = new Map(
  figuresOf({ comparison: COMPARISON, scenario: SCENARIO }).map((figure) => [figure.id, figure]),
)

describe('figuresOf', () => {
  it('draws everything a report tells, each with a question and a caption', () => {
    expect([...FIGURES.keys()]).toEqual([
      'comparison',
      'stock',
      'backlog',
      'stock-out',
      'lead-time',
      'waterfall',
      'network',
    ])
    for (const { title, caption } of FIGURES.values()) {
      expect(title).toMatch(/\?$/)
      expect(caption.length).toBeGreaterThan(60)
    }
  })

  it('is plain data, without a number that is not one', () => {
    for (const figure of FIGURES.values()) {
      expect(JSON.parse(JSON.stringify(figure))).toEqual(figure)
      expect(numbersIn(figure.data).every(Number.isFinite)).toBe(true)
    }
  })

  it('draws nothing when no replication was finished', () => {
    expect(figuresOf({ comparison: { ...COMPARISON, replications: 0 }, scenario: SCENARIO })).toEqual([])
  })

  it('gives each policy the same colour in every figure', () => {
    const lead = traces('lead-time').map((trace) => (trace['line'] as { color: string }).color)
    const points = traces('comparison').map((trace) => (trace['marker'] as { color: string }).color)
    expect(new Set(lead).size).toBe(2)
    expect(points.slice(0, 2)).toEqual(lead)
  })
})

describe('the courses', () => {
  it('draw quantiles in order, at the end of each hour', () => {
    const [p5, p95, p25, p75, p50] = traces('backlog').map((trace) => trace['y'] as number[])
    for (const step of p50.keys()) {
      const column = [p5, p25, p50, p75, p95].map((row) => row[step])
      expect(column).toEqual([...column].sort((a, b) => a - b))
    }
    expect((traces('backlog')[0]['x'] as number[])[0]).toBe(1)
  })

  it('begin half a day before the main show and end when the backlog is gone', () => {
    const { xaxis } = layout('backlog') as { xaxis: { range: [number, number]; ticktext: string[] } }
    expect(xaxis.range[0]).toBe(32)
    expect(xaxis.range[1]).toBeGreaterThanOrEqual(46 + 15)
    expect(xaxis.ticktext[0]).toMatch(/^day 2<br>\d\d:\d\d$/)
    expect(FIGURES.get('backlog')?.caption).toContain('day 2, 20:00 to 22:00')
  })

  it('shows the whole window, and all stock, where there is no show', () => {
    const comparison = comparisonOf(NAMES, { mainShow: null })
    const figures = figuresOf({ comparison, scenario: SCENARIO })
    const stock = figures.find(({ id }) => id === 'stock') as Figure
    expect((stock.layout['xaxis'] as { range: number[] }).range).toEqual([0, 72])
    expect(stock.layout['shapes']).toEqual([])
    expect(stock.data[4]['y']).toEqual(comparison.courses.policies[0].stockUnits.p50)
  })
})

describe('the other figures', () => {
  it('turn shares into per cent and leave hours without demand blank', () => {
    const z = traces('stock-out')[0]['z'] as (number | null)[][]
    expect(z[0].slice(0, 3)).toEqual([null, null, 0])
    expect(z[1][47]).toBeCloseTo(83)
    expect((layout('stock-out') as { coloraxis: { cmax: number } }).coloraxis.cmax).toBe(90)
  })

  it('let each bar of the waterfall start where the one above ends, down to the profit', () => {
    const [{ x, base }] = traces('waterfall') as { x: number[]; base: number[] }[]
    expect(x).toEqual([1000, -300, -500, -50, 150])
    expect(base).toEqual([0, 1000, 700, 200, 0])
    expect(base[3] + x[3]).toBe(x[4])
  })

  it('keep an account that they have no name for, so that the bars still end at the profit', () => {
    const [{ y, base, x }] = traces('waterfall', withAccount('customs', -40)) as {
      x: number[]
      base: number[]
      y: string[]
    }[]
    expect(y.at(-2)).toContain('customs')
    expect(base.at(-2)).toBe(150)
    expect(x.at(-2)).toBe(-40)
  })

  it('mark the promises of the scenario among the lead times', () => {
    const { shapes } = layout('lead-time') as { shapes: { x0: number }[] }
    expect(shapes.map(({ x0 }) => x0)).toEqual([48, 72])
  })

  it('show every place of the network where it lies, and outlines only when asked', () => {
    const { warehouses, zones } = SCENARIO.network
    const regional = traces('network').find((trace) => trace['name'] === 'regional warehouses') as Trace
    expect(regional['x']).toEqual(warehouses.filter(({ kind }) => kind === 'regional').map(longitude))
    const zonePlaces = traces('network').find((trace) => trace['name'] === 'zones') as Trace
    expect(zonePlaces['text']).toEqual(zones.map(({ id }) => id))
    const outlined = figuresOf({ comparison: COMPARISON, scenario: SCENARIO, hasProvinceOutlines: true })
    const [outline] = outlined.at(-1)?.data ?? []
    const longitudes = (outline['x'] as (number | null)[]).filter((value) => value !== null)
    expect(Math.min(...longitudes)).toBeGreaterThan(73)
    expect(Math.max(...longitudes)).toBeLessThan(136)
    const lines = (scenario: Scenario) =>
      figuresOf({ comparison: COMPARISON, scenario })
        .at(-1)
        ?.data.find(({ name }) => String(name).startsWith('factories to')) as Trace
    expect(lines(SCENARIO)['visible']).toBe('legendonly')
    const small = { ...SCENARIO.network, factories: SCENARIO.network.factories.slice(0, 1) }
    expect(lines({ ...SCENARIO, network: small })['visible']).toBe(true)
    expect(traces('network')).toHaveLength((outlined.at(-1)?.data.length as number) - 1)
  })
})

function comparisonOf(names: readonly string[], change: Parameters<typeof fakeCourses>[1] = {}): Comparison {
  const policies = names.map((name) =>
    fakePolicy(name, {
      kpis: { profit: { mean: 150, halfWidth: 20 }, fillRate: { mean: 0.9, halfWidth: null } },
    }),
  )
  return fakeComparison(policies, { courses: fakeCourses(names, change) })
}

function withAccount(account: string, mean: number): Figure[] {
  const { policies } = COMPARISON.courses
  const changed = policies.map((policy) => ({
    ...policy,
    money: { ...policy.money, [account]: { mean, halfWidth: 1 } },
  }))
  return figuresOf({
    comparison: { ...COMPARISON, courses: { ...COMPARISON.courses, policies: changed } },
    scenario: SCENARIO,
  })
}

function traces(id: string, figures: readonly Figure[] = [...FIGURES.values()]): readonly Trace[] {
  return figures.find((figure) => figure.id === id)?.data ?? []
}

function layout(id: string): unknown {
  return FIGURES.get(id)?.layout
}

function longitude(place: { readonly longitude: number }): number {
  return place.longitude
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(numbersIn)
}
