import { describe, expect, it } from 'vitest'
import { TimeZone } from '../../../../../scenarios/import/orders/index.ts'
import { TimeColumn } from '../../../../../scenarios/import/orders/time-column.ts'

const UTC = new TimeZone('UTC')

function columnOf(...texts: readonly string[]): TimeColumn {
  const column = new TimeColumn()
  for (const [index, text] of texts.entries()) column.push(text, index + 2)
  return column
}

function daysOf(instants: Float64Array): (string | undefined)[] {
  return Array.from(instants, (instant) =>
    Number.isNaN(instant) ? undefined : new Date(instant).toISOString().slice(0, 10),
  )
}

describe('TimeColumn', () => {
  it('decides the order of day and month over the whole column', () => {
    const british = columnOf('1/2/2024', '2/2/2024', '13/2/2024').read(UTC)
    expect(british).toMatchObject({ order: 'day-first', isGuess: false })
    expect(daysOf(british.instants)).toEqual(['2024-02-01', '2024-02-02', '2024-02-13'])
    const american = columnOf('1/2/2024', '1/13/2024').read(UTC)
    expect(american).toMatchObject({ order: 'month-first', isGuess: false })
    expect(daysOf(american.instants)).toEqual(['2024-01-02', '2024-01-13'])
  })

  it('guesses the order that spans the shorter time when nothing decides', () => {
    const november = columnOf('1/11/2024', '2/11/2024', '12/11/2024').read(UTC)
    expect(november).toMatchObject({ order: 'day-first', isGuess: true })
    expect(daysOf(november.instants)).toEqual(['2024-11-01', '2024-11-02', '2024-11-12'])
    expect(columnOf('11/1/2024', '11/2/2024').read(UTC)).toMatchObject({
      order: 'month-first',
      isGuess: true,
    })
    expect(columnOf('3/4/2024').read(UTC)).toMatchObject({ order: 'month-first', isGuess: true })
  })

  it('takes the order of another column where it cannot decide itself', () => {
    const read = columnOf('3/4/2024').read(UTC, 'day-first')
    expect(read).toMatchObject({ order: 'day-first', isGuess: false })
    expect(daysOf(read.instants)).toEqual(['2024-04-03'])
  })

  it('drops what can only be read in the other order', () => {
    const read = columnOf('13/2/2024', '14/2/2024', '2/15/2024').read(UTC)
    expect(daysOf(read.instants)).toEqual(['2024-02-13', '2024-02-14', undefined])
    expect(read.rejects.first).toEqual([
      { line: 4, value: '2/15/2024', rule: 'the day comes first elsewhere' },
    ])
  })

  it('says nothing about the order where no value depends on it', () => {
    expect(columnOf('2024-01-02', '5/5/2024').read(UTC).order).toBeUndefined()
  })

  it('reads times with an offset as they are and others in the zone', () => {
    const shanghai = new TimeZone('Asia/Shanghai')
    expect([...columnOf('2024-01-01T08:00Z', '2024-01-01 08:00').read(shanghai).instants]).toEqual([
      Date.UTC(2024, 0, 1, 8),
      Date.UTC(2024, 0, 1, 0),
    ])
  })

  it('keeps a gap for a row without a time', () => {
    const column = columnOf('2024-01-01')
    column.pushNone()
    expect(column.push('never', 9)).toBe(false)
    expect([...column.read(UTC).instants]).toEqual([Date.UTC(2024, 0, 1), Number.NaN])
  })
})
