import { describe, expect, it } from 'vitest'
import { LotBatch } from '../../../engine/demand/lot-batch.ts'

/** Reads a batch of lots at times drawn by a cheap generator; the cell of a lot is its number. */
function timesRead(lots: number, span: number): { drawn: number[]; read: number[]; cells: Set<number> } {
  const batch = new LotBatch(1_000)
  const drawn: number[] = []
  let state = 1
  for (let lot = 0; lot < lots; lot++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    drawn.push(1_000 + Math.floor((state / 2 ** 32) * span))
    batch.add(drawn[lot] as number, lot, 1)
  }
  batch.sort()
  const read: number[] = []
  const cells = new Set<number>()
  for (; batch.at < Number.POSITIVE_INFINITY; batch.advance()) {
    if (drawn[batch.cell] !== batch.at) throw new Error(`lot ${batch.cell} is read at ${batch.at}`)
    read.push(batch.at)
    cells.add(batch.cell)
  }
  return { drawn, read, cells }
}

describe('a batch of lots', () => {
  it.each([
    ['few', 1_000, 3_600_000],
    ['none', 0, 1],
    ['many in a short time', 2 ** 20 + 5, 3_600_000],
    // Time and number of a lot do not fit one exact number: once two lots fell together here.
    ['more than a million over months', 2 ** 20 + 5, 2 ** 33 - 1],
  ])('reads each lot once, in order of time: %s', (_, lots, span) => {
    const { drawn, read, cells } = timesRead(lots, span)
    expect(cells.size).toBe(lots)
    expect(read).toEqual(drawn.sort((a, b) => a - b))
  })

  it('reads lots of the same time in the order in which they were added', () => {
    const batch = new LotBatch(0)
    for (const cell of [3, 1, 2]) batch.add(5.5, cell, 1)
    batch.sort()
    const cells: number[] = []
    for (; batch.at === 5; batch.advance()) cells.push(batch.cell)
    expect(cells).toEqual([3, 1, 2])
  })
})
