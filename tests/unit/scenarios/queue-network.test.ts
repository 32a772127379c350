import { describe, expect, it } from 'vitest'
import { readAnyScenarioText, ScenarioError } from '../../../scenarios/index.ts'

function problemsOf(changes: object, base = 'classic/station'): string[] {
  const text = JSON.stringify({ extends: base, model: 'queue-network', ...changes })
  try {
    readAnyScenarioText(text, 'test.json')
    return []
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems.map(({ path, rule }) => `${path}: ${rule}`)
    throw error
  }
}

const door = (parts: object) => ({ sources: { door: parts } })
const counter = (parts: object) => ({ stations: { counter: parts } })
const exponential = { kind: 'exponential', mean: 1 }

describe('a queueing system', () => {
  it.each([
    ['arrivals of every kind', door({ arrivals: { kind: 'hawkes', rate: 1, jump: 0.5, decay: 1 } })],
    ['shares of ways', counter({ next: { counter: 0.3 } })],
    ['a limited line', counter({ waitingRoom: 0, patience: exponential })],
  ])('may have %s', (_, changes) => {
    expect(problemsOf(changes)).toEqual([])
  })

  it.each([
    ['a way to nowhere', door({ to: 'desk' }), 'sources.door.to: there is no station or fork of this name'],
    ['a share to nowhere', counter({ next: { desk: 1 } }), 'stations.counter.next.desk: there is no station'],
    ['shares above 1', twoStations(0.7, 0.7), 'stations.counter.next: the shares add up to 1.4, more than 1'],
    ['a class that is none', door({ class: 'gold' }), 'sources.door.class: there is no class of this name'],
    [
      'a class without a name',
      counter({ serviceByClass: { gold: exponential } }),
      'stations.counter.serviceByClass.gold: there is no class',
    ],
    ['a class twice', { classes: ['a', 'a'] }, 'classes[1]: this class is there twice'],
    ['a class with the name of a station', { classes: ['counter'] }, 'classes[0]: a station has this name'],
    [
      'explosive self-excitement',
      door({ arrivals: { kind: 'hawkes', rate: 1, jump: 2, decay: 1 } }),
      'sources.door.arrivals.jump: each arrival would provoke one more or several, without end',
    ],
    [
      'a negative rate',
      door({ arrivals: { kind: 'sinusoidal', base: 1, swing: 2, period: 3 } }),
      'sources.door.arrivals.swing: the rate would fall below 0',
    ],
    [
      'a pulse that ends first',
      door({ arrivals: { kind: 'pulse', base: 1, pulse: 2, from: 3, until: 2 } }),
      'sources.door.arrivals.until: the pulse must end after it begins',
    ],
    [
      'a silent source',
      door({ arrivals: { kind: 'piecewise', rates: [0, 0], stepWidth: 1 } }),
      'sources.door.arrivals: nobody ever comes',
    ],
    [
      'gaps of nothing',
      door({ arrivals: { kind: 'renewal', gap: { kind: 'deterministic', value: 0 } } }),
      'sources.door.arrivals.gap: a mean time is at least 0.00001',
    ],
    [
      'a time below zero',
      counter({ service: { kind: 'normal', mean: 1, standardDeviation: 1 } }),
      'stations.counter.service.kind: a time is never below 0',
    ],
    [
      'a line without limit that blocks',
      counter({ whenFull: 'blocks' }),
      'stations.counter.whenFull: a line without limit',
    ],
    [
      'a station that blocks itself',
      counter({ whenFull: 'blocks', waitingRoom: 2, next: { counter: 0.5 } }),
      'stations.counter.whenFull: it blocks a station whose customers it sends on to',
    ],
    [
      'endless customers for endless servers',
      { ...door({ arrivals: { kind: 'saturated' } }), ...counter({ servers: 'infinite' }) },
      'sources.door.to: a station with infinite servers takes customers without end',
    ],
    [
      'a crowd that finds no room',
      { ...counter({ waitingRoom: 5 }), populations: { crowd: { customers: 16, at: 'counter' } } },
      'populations.crowd.customers: there are 15 places at counter',
    ],
    [
      'a look after the end',
      { observe: { numberInSystemAt: [1e6] } },
      'observe.numberInSystemAt[0]: the run ends at 20200',
    ],
    [
      'too few intervals',
      { observe: { countArrivalsEvery: 15_000 } },
      'observe.countArrivalsEvery: the window must hold at least two intervals',
    ],
  ])('may not have %s', (_, changes, expected) => {
    const problems = problemsOf(changes)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(expected)
  })

  it.each([
    [
      'a part that could be lost',
      { stations: { left: { waitingRoom: 3 } } },
      'forks.split.parts[0]: a part that',
    ],
    [
      'a part without a station',
      { forks: { split: { parts: ['left', 'desk'] } } },
      'forks.split.parts[1]: there is no',
    ],
    [
      'a fork with the name of a station',
      { forks: { left: { parts: ['left', 'right'] } } },
      'forks.left: a station has',
    ],
  ])('may not have %s', (_, changes, expected) => {
    const [first] = problemsOf(changes, 'classic/fork-join')
    expect(first).toContain(expected)
  })

  it('may not stand still in a circle of stations that block', () => {
    const problems = problemsOf(
      { stations: { first: { waitingRoom: 1, whenFull: 'blocks' }, second: { next: { first: 0.5 } } } },
      'classic/tandem',
    )
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'stations.first.whenFull',
      'stations.second.whenFull',
    ])
  })

  it('needs somebody who comes', () => {
    const head = { kingtide: 1, model: 'queue-network', name: 'empty', title: 'empty', description: 'empty' }
    const text = {
      ...head,
      horizon: { warmUp: 0, window: 1 },
      stations: { counter: { service: exponential } },
    }
    expect(() => readAnyScenarioText(JSON.stringify(text), 'empty.json')).toThrow(/nobody ever comes/)
  })
})

function twoStations(counterShare: number, deskShare: number): object {
  const next = { counter: counterShare, desk: deskShare }
  return { stations: { counter: { next }, desk: { service: exponential } } }
}
