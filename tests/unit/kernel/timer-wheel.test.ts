import { describe, expect, it } from 'vitest'
import { Links, TimerWheel } from '../../../engine/kernel/index.ts'

function take(wheel: TimerWheel, bucket: number): number[] {
  const items: number[] = []
  for (let item = wheel.takeDue(bucket); item >= 0; item = wheel.links.next[item]) items.push(item)
  return items
}

describe('TimerWheel', () => {
  it('hands out a bucket once, in the order in which items were added', () => {
    const wheel = new TimerWheel(1000, new Links(8))
    wheel.add(5, 2999)
    wheel.add(1, 3000)
    wheel.add(7, 2000)
    expect(wheel.pending).toBe(3)
    expect([take(wheel, 2), take(wheel, 2), wheel.pending]).toEqual([[5, 7], [], 1])
    expect([take(wheel, 0), take(wheel, 3), wheel.pending]).toEqual([[], [1], 0])
  })

  it('lets an item come back to the bucket it was taken from', () => {
    const wheel = new TimerWheel(10, new Links(4))
    wheel.add(0, 5)
    wheel.add(1, 5)
    let item = wheel.takeDue(0)
    while (item >= 0) {
      const following = wheel.links.next[item]
      wheel.add(item, 5)
      item = following
    }
    expect(take(wheel, 0)).toEqual([0, 1])
  })

  it('has no horizon and no limit of items', () => {
    const wheel = new TimerWheel(60_000, new Links(0))
    wheel.add(100_000, 365 * 86_400_000)
    expect([take(wheel, 1e9), take(wheel, 365 * 1440)]).toEqual([[], [100_000]])
  })

  it('refuses what has no bucket', () => {
    const wheel = new TimerWheel(10, new Links(4))
    expect(() => wheel.add(0, -1)).toThrow('dueAt (= -1) must be finite and >= 0')
    expect(() => wheel.add(0, Number.NaN)).toThrow('dueAt (= NaN)')
    expect(() => new TimerWheel(0.5, new Links(4))).toThrow('bucketWidth (= 0.5) must be an integer >= 1')
  })
})
