import { describe, expect, it } from 'vitest'
import {
  BatchStation,
  Calendar,
  capture,
  counterUniform,
  type Divisible,
  FifoQueues,
  Links,
  RandomStream,
  RateStation,
  restore,
  run,
  Shift,
  Streams,
  Tally,
  TimerWheel,
} from '../../../engine/kernel/index.ts'

class Lots implements Divisible {
  sizes = new Float64Array(4)
  count = 0

  add(size: number): number {
    if (this.count === this.sizes.length) {
      const sizes = new Float64Array(this.count * 2)
      sizes.set(this.sizes)
      this.sizes = sizes
    }
    this.sizes[this.count] = size
    return this.count++
  }

  sizeOf(item: number): number {
    return this.sizes[item]
  }

  divide(item: number, size: number): number {
    const part = Math.floor(size)
    if (part === 0) return -1
    this.sizes[item] -= part
    return this.add(part)
  }
}

/** Orders arrive at random, are packed at a rate, and leave by truck; some come back after days. */
class Model {
  readonly settings = Object.freeze({ truck: 20, every: 700_000 })
  readonly calendar = new Calendar({ eventOrder: [2, 0, 1], capacity: 4 })
  readonly lots = new Lots()
  readonly links = new Links(2)
  readonly queues = new FifoQueues(3, this.links)
  readonly dock = new BatchStation(this.queues, 0, this.lots)
  readonly packing = new RateStation(333, new Shift(0, 20 * 3_600_000))
  readonly returns = new TimerWheel(1_000_000, new Links(2))
  readonly names = new Map<string, number[]>([['shipped', []]])
  readonly open = new Set<number>()
  readonly log: number[][] = []
  lastHandle = -1
  readonly arrivals: RandomStream
  readonly key: number

  constructor(seed: number) {
    const streams = new Streams(seed, 0)
    this.arrivals = streams.open('shop', 'arrivals')
    this.key = streams.key('shop', 'size')
    this.calendar.post(0, 0, 0, 0, -1)
    this.calendar.post(this.settings.every, 1, 2, 0, -1)
  }

  play(until: number): void {
    run(
      this.calendar,
      [
        () => this.arrive(),
        (_, item) => this.packed(item),
        () => this.depart(),
        (_, item) => this.timeout(item),
      ],
      until,
    )
  }

  private arrive(): void {
    const now = this.calendar.now
    const lot = this.lots.add(1 + Math.floor(counterUniform(this.key, this.lots.count) * 9))
    this.open.add(lot)
    this.calendar.post(this.packing.finishOf(now, this.lots.sizeOf(lot)), 2, 1, 0, lot)
    if (this.lastHandle >= 0 && lot % 3 === 0) this.calendar.cancel(this.lastHandle)
    this.lastHandle = this.calendar.post(now + 900_000, 0, 3, 0, lot)
    this.calendar.post(now + Math.ceil(-Math.log(this.arrivals.uniform()) * 60_000), 0, 0, 0, -1)
  }

  private packed(lot: number): void {
    this.dock.arrive(lot)
    this.open.delete(lot)
    this.log.push([this.calendar.now, lot, this.dock.waiting])
  }

  private depart(): void {
    const now = this.calendar.now
    const loaded = this.dock.load(this.settings.truck, this.queues, 1)
    this.names.get('shipped')?.push(loaded)
    for (let lot = this.queues.pop(1); lot >= 0; lot = this.queues.pop(1))
      this.returns.add(lot, now + lot * 1000)
    for (let lot = this.returns.takeDue(Math.floor(now / 1_000_000) - 1); lot >= 0; ) {
      this.log.push([now, -lot])
      lot = this.returns.links.next[lot]
    }
    this.calendar.post(now + this.settings.every, 1, 2, 0, -1)
  }

  private timeout(lot: number): void {
    this.log.push([this.calendar.now, lot])
  }
}

const HALF = 30_000_000
const END = 60_000_000

describe('capture and restore of a run', () => {
  const whole = new Model(5)
  whole.play(END)

  it('lets a freshly built run go on to the same log', () => {
    const first = new Model(5)
    first.play(HALF)
    const snapshot = structuredClone(capture(first))
    const second = new Model(5)
    restore(second, snapshot)
    first.play(END)
    second.play(END)
    expect(whole.log.length).toBeGreaterThan(1000)
    expect(first.log).toEqual(whole.log)
    expect(second.log).toEqual(whole.log)
    expect(second.names).toEqual(whole.names)
    expect(second.open).toEqual(whole.open)
    expect(capture(second)).toEqual(capture(whole))
  })

  it('sets a run back in time, again and again', () => {
    const model = new Model(5)
    model.play(HALF)
    const snapshot = capture(model)
    for (let round = 0; round < 3; round++) {
      model.play(END)
      expect(model.log).toEqual(whole.log)
      restore(model, snapshot)
      expect(capture(model)).toEqual(snapshot)
    }
  })

  it('puts back a run that has gone on with another seed', () => {
    const first = new Model(5)
    first.play(HALF)
    const other = new Model(6)
    other.play(END)
    restore(other, capture(first))
    other.play(END)
    expect(other.log).toEqual(whole.log)
  })

  it('keeps two runs apart that are played in turns', () => {
    const one = new Model(5)
    const other = new Model(6)
    for (let until = 0; until <= END; until += 1_000_000) {
      one.play(until)
      other.play(until)
    }
    const alone = new Model(6)
    alone.play(END)
    expect(one.log).toEqual(whole.log)
    expect(other.log).toEqual(alone.log)
  })

  it('shares no memory with the run', () => {
    const model = new Model(5)
    model.play(HALF)
    const snapshot = capture(model)
    const before = structuredClone(snapshot)
    model.play(END)
    expect(snapshot).toEqual(before)
  })
})

describe('capture and restore of object graphs', () => {
  it('keeps shared and cyclic references', () => {
    const build = (): { one: { self?: object; value: number }; other: object; list: object[] } => {
      const one: { self?: object; value: number } = { value: 1 }
      one.self = one
      return { one, other: one, list: [one, one] }
    }
    const graph = build()
    graph.one.value = 42
    const fresh = build()
    const kept = fresh.one
    restore(fresh, structuredClone(capture(graph)))
    expect(fresh.one).toBe(kept)
    expect(fresh.one.value).toBe(42)
    expect([fresh.one.self, fresh.other, ...fresh.list]).toEqual([kept, kept, kept, kept])
    expect(fresh.other).toBe(kept)
  })

  it('brings arrays, typed arrays, maps, sets and records to the captured content', () => {
    const state = {
      numbers: new Float64Array([1, 2, 3]),
      same: new Int32Array([7, 8]),
      list: [1, 'two', { three: 3 }, [4n, null, undefined]] as unknown[],
      byName: new Map<string, unknown>([['a', { units: 5 }]]),
      flags: new Set([1, 2]),
      record: { left: true } as Record<string, unknown>,
    }
    const target: typeof state = {
      numbers: new Float64Array(1),
      same: new Int32Array(2),
      list: [0, 0, 0, 0, 0, 0, 0],
      byName: new Map<string, unknown>([['b', 1]]),
      flags: new Set([9]),
      record: { later: { deep: 1 } },
    }
    const same = target.same
    restore(target, capture(state))
    expect(target).toEqual(state)
    expect(target.same).toBe(same)
    expect(target.numbers).not.toBe(state.numbers)
  })

  it('leaves configuration and functions alone', () => {
    const settings = Object.freeze({ rate: 5, nested: { deep: 1 } })
    const graph = { settings, act: () => 1, value: 1, list: [settings, 2] as unknown[] }
    const snapshot = capture(graph)
    expect(snapshot.nodes.length).toBe(2)
    const other = Object.freeze({ rate: 6, nested: { deep: 2 } })
    const target = { settings: other, act: () => 2, value: 0, list: [other, 0] as unknown[] }
    restore(target, snapshot)
    expect([target.settings, target.act(), target.value, target.list]).toEqual([other, 2, 1, [other, 2]])
  })

  it('asks streams for their state', () => {
    const graph = { stream: new RandomStream('a') }
    graph.stream.uniform()
    const target = { stream: new RandomStream('b') }
    restore(target, structuredClone(capture(graph)))
    expect(target.stream.uniform()).toBe(graph.stream.uniform())
  })

  it('takes deep graphs', () => {
    interface Chain {
      next: Chain | null
    }
    let chain: Chain = { next: null }
    for (let depth = 0; depth < 50_000; depth++) chain = { next: chain }
    const target = { chain: null as Chain | null }
    restore(target, capture({ chain }))
    let depth = 0
    for (let link = target.chain; link?.next; link = link.next) depth++
    expect(depth).toBe(50_000)
  })

  it('refuses what hides its state, by its path', () => {
    expect(() => capture({ clock: { started: new Date(0) } })).toThrow(
      "root.clock.started (= 'Date') cannot be captured: its state is hidden",
    )
    expect(() => capture({ known: new WeakMap() })).toThrow("root.known (= 'WeakMap')")
    expect(() => capture({ name: Symbol('x') })).toThrow('it is a symbol')
  })

  it('refuses a graph that is built differently', () => {
    const graph = { waits: new Tally() }
    expect(() => restore({ waits: null }, capture(graph))).toThrow(
      "root.waits (= 'null') must be an object of class Tally: restore into an equally built graph",
    )
    expect(() => restore({ waits: new Calendar() }, capture(graph))).toThrow("root.waits (= 'Calendar')")
    expect(() => restore({ stream: {} }, capture({ stream: new RandomStream('') }))).toThrow(
      'must be an object that restores its state',
    )
  })
})
