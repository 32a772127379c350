import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Calendar, RandomStream } from '../../../engine/kernel/index.ts'

interface Entry {
  time: number
  rank: number
  sequence: number
  item: number
  handle: number
}

/** The plainest calendar there is: a sorted list. */
class SortedList {
  readonly entries: Entry[] = []
  private readonly eventOrder: readonly number[]
  private sequence = 0

  constructor(eventOrder: readonly number[]) {
    this.eventOrder = eventOrder
  }

  post(time: number, band: number, item: number, handle: number): void {
    const entry = { time, rank: this.eventOrder[band], sequence: this.sequence++, item, handle }
    let low = 0
    let high = this.entries.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (isBefore(this.entries[middle], entry)) low = middle + 1
      else high = middle
    }
    this.entries.splice(low, 0, entry)
  }

  cancel(handle: number): boolean {
    const index = this.entries.findIndex((entry) => entry.handle === handle)
    if (index >= 0) this.entries.splice(index, 1)
    return index >= 0
  }
}

function isBefore(one: Entry, other: Entry): boolean {
  if (one.time !== other.time) return one.time < other.time
  return one.rank !== other.rank ? one.rank < other.rank : one.sequence < other.sequence
}

type Spread = (stream: RandomStream) => number

/** Time distributions that break one queue or another: ties, clusters, heavy tails, far jumps. */
const SPREADS: Record<string, Spread> = {
  'all at once': () => 0,
  'a few milliseconds': (stream) => Math.floor(stream.uniform() * 4),
  uniform: (stream) => Math.floor(stream.uniform() * 10_000),
  exponential: (stream) => Math.floor(-Math.log(stream.uniform()) * 500_000),
  'heavy tail': (stream) => Math.floor(stream.uniform() ** -3),
  'two clusters': (stream) => (stream.uniform() < 0.5 ? 0 : 1e9) + Math.floor(stream.uniform() * 10),
  'mostly now, some in years': (stream) =>
    stream.uniform() < 0.95 ? 1 : Math.floor(stream.uniform() * 1e11),
  fractions: (stream) => stream.uniform() * 3,
  'the same lead for all': () => 86_400_000,
}

// `expect` costs a microsecond, which is long beside an operation; so it is called only to report.
function insist(value: unknown, expected: unknown): void {
  if (value !== expected) expect(value).toBe(expected)
}

function insistOn(calendar: Calendar, next: Entry): void {
  insist(calendar.now, next.time)
  insist(calendar.item, next.item)
}

function agree(seed: string, spread: Spread, operations: number, target: number): void {
  const eventOrder = [3, 1, 0, 2]
  const stream = new RandomStream(seed)
  const calendar = new Calendar({ eventOrder, capacity: 2 })
  const model = new SortedList(eventOrder)
  const handles: number[] = []
  for (let operation = 0; operation < operations; operation++) {
    const choice = stream.uniform()
    const growing = model.entries.length < target ? 0.55 : 0.4
    if (choice < growing) {
      const time = calendar.now + spread(stream)
      const band = Math.floor(stream.uniform() * 4)
      const handle = calendar.post(time, band, 0, 0, operation)
      model.post(time, band, operation, handle)
      handles.push(handle)
    } else if (choice < growing + 0.1 && handles.length > 0) {
      const handle = handles[Math.floor(stream.uniform() * handles.length)]
      insist(calendar.cancel(handle), model.cancel(handle))
    } else {
      const next = model.entries.shift()
      insist(calendar.nextTime(), next?.time ?? Number.POSITIVE_INFINITY)
      insist(calendar.advance(), next !== undefined)
      if (next !== undefined) insistOn(calendar, next)
    }
    insist(calendar.pending, model.entries.length)
  }
  for (const next of model.entries) {
    calendar.advance()
    insistOn(calendar, next)
  }
  expect(calendar.advance()).toBe(false)
}

describe('Calendar against a sorted list', () => {
  it.each(Object.keys(SPREADS))('agrees over 100,000 random operations, times: %s', (name) => {
    agree(`calendar ${name}`, SPREADS[name], 100_000, 2000)
  })

  it('agrees when the spread of times changes every few steps', () => {
    const spreads = Object.values(SPREADS)
    const changing: Spread = (stream) => spreads[Math.floor(stream.uniform() * spreads.length)](stream)
    agree('calendar changing', changing, 100_000, 1000)
  })

  it('agrees on arbitrary sequences', () => {
    const names = fc.constantFrom(...Object.keys(SPREADS))
    fc.assert(
      fc.property(fc.string(), names, fc.integer({ min: 1, max: 300 }), (seed, name, target) => {
        agree(seed, SPREADS[name], 400, target)
      }),
      { seed: 20_251_111, numRuns: 200 },
    )
  })
})
