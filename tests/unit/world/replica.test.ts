import { describe, expect, it } from 'vitest'
import { Streams } from '../../../engine/kernel/index.ts'
import { keptRecords, Replica } from '../../../engine/world/index.ts'
import type { Information } from '../../../scenarios/index.ts'

const CELLS = 20_000
const keys = { loss: new Streams(1, 0).key('a', 'loss'), error: new Streams(1, 0).key('a', 'error') }
const ignore = (): void => undefined

function replicaOf(kept: Partial<{ loss: number; accuracy: number; errorSize: number }>, value = 100) {
  const truth = new Int32Array(CELLS).fill(value)
  const believed = new Int32Array(CELLS)
  const replica = new Replica(
    truth,
    believed,
    { refresh: 1, loss: 0, accuracy: 1, errorSize: 0, ...kept },
    keys,
  )
  for (let cell = 0; cell < CELLS; cell++) replica.mark(cell)
  return { truth, believed, replica }
}

function shareOf(numbers: Int32Array, isCounted: (value: number) => boolean): number {
  return numbers.filter(isCounted).length / CELLS
}

/** Half width of the 99.9 % interval of a share among the cells. */
const halfWidth = (share: number): number => 3.29 * Math.sqrt((share * (1 - share)) / CELLS)

describe('Replica', () => {
  it('believes nothing new before a refresh, and the truth of marked cells after it', () => {
    const { truth, believed, replica } = replicaOf({})
    replica.refresh(ignore)
    truth[3] = 7
    truth[4] = 8
    replica.mark(4)
    expect(believed[4]).toBe(100)
    const written: number[] = []
    replica.refresh((cell, before) => written.push(cell, before))
    expect([believed[3], believed[4]]).toEqual([100, 8])
    expect(written).toEqual([4, 100])
  })

  it('loses the share of updates that it is told to, and delivers them later', () => {
    const { believed, replica } = replicaOf({ loss: 0.3 })
    replica.refresh(ignore)
    expect(Math.abs(shareOf(believed, (value) => value === 0) - 0.3)).toBeLessThan(halfWidth(0.3))
    replica.refresh(ignore)
    expect(Math.abs(shareOf(believed, (value) => value === 0) - 0.09)).toBeLessThan(halfWidth(0.09))
  })

  it('loses nothing at the first refresh', () => {
    const { believed, replica } = replicaOf({ loss: 1 })
    replica.refresh(ignore, true)
    expect(shareOf(believed, (value) => value === 100)).toBe(1)
  })

  it('writes the share of records wrongly that it is told to, as far up as down, within the size of the error', () => {
    const { believed, replica } = replicaOf({ accuracy: 0.8, errorSize: 0.3 })
    replica.refresh(ignore)
    expect(Math.abs(shareOf(believed, (value) => value !== 100) - 0.2)).toBeLessThan(halfWidth(0.2))
    expect(Math.abs(shareOf(believed, (value) => value > 100) - 0.1)).toBeLessThan(halfWidth(0.1))
    expect(Math.min(...believed)).toBeGreaterThanOrEqual(70)
    expect(Math.max(...believed)).toBeLessThanOrEqual(130)
  })

  it('is off by a unit at least, and never below zero', () => {
    const { believed, replica } = replicaOf({ accuracy: 0, errorSize: 0.1 }, 0)
    replica.refresh(ignore)
    expect(new Set(believed)).toEqual(new Set([0, 1]))
  })

  it('makes the same errors again for the same refresh, and others for another', () => {
    const [first, second] = [0, 1].map(() => replicaOf({ accuracy: 0.5, errorSize: 0.5 }))
    first.replica.refresh(ignore)
    second.replica.refresh(ignore)
    expect(second.believed).toEqual(first.believed)
    for (let cell = 0; cell < CELLS; cell++) second.replica.mark(cell)
    second.replica.refresh(ignore)
    expect(second.believed).not.toEqual(first.believed)
  })
})

describe('keptRecords', () => {
  const own = { refresh: 3_600_000, loss: 0.1, accuracy: 0.8, errorSize: 0.3 }
  const exact = { refresh: 0, loss: 0, accuracy: 1, errorSize: 0 }
  const cloud = { weight: 1, refresh: 60_000, loss: 0, accuracy: 0.98 }
  const keptBy = (marketplace: Information['marketplace'], sharing?: Information['sharing']) =>
    keptRecords({ information: { marketplace, merchant: exact, sharing } })

  it('has none to keep where everything is exact and told at once', () => {
    expect(keptRecords({})).toEqual({ marketplace: undefined, merchant: undefined, listing: undefined })
    expect(keptBy(own).merchant).toBeUndefined()
  })

  it('moves towards the cloud, times by their logarithm', () => {
    expect(keptBy(own, { ...cloud, weight: 0 }).marketplace).toEqual(own)
    expect(keptBy(own, { ...cloud, weight: 0.5 }).marketplace).toEqual({
      refresh: Math.round(60_000 * Math.sqrt(60)),
      loss: 0.05,
      accuracy: expect.closeTo(0.89, 12),
      errorSize: 0.3,
    })
    expect(keptBy({ ...own, refresh: 'never' }, cloud).marketplace?.refresh).toBe(60_000)
  })

  it('makes nothing worse, and shares nothing when sharing is left off', () => {
    const better = { refresh: 90_000, loss: 0, accuracy: 0.99, errorSize: 0.3 }
    expect(keptBy(better, { ...cloud, refresh: 120_000 }).marketplace).toEqual(better)
    const information = { marketplace: own, merchant: own, sharing: cloud }
    expect(keptRecords({ information }, ['sharing']).marketplace).toEqual(own)
  })
})
