import { describe, expect, it } from 'vitest'
import { digestOf } from '../../../engine/experiment/digest.ts'
import { fakeRecord } from '../../support/fake-record.ts'

const records = [fakeRecord('b', 0), fakeRecord('a', 10), fakeRecord('a', 2)]

describe('digestOf', () => {
  it('does not depend on the order of the records or of their keys', () => {
    const turned = records.map((record) =>
      Object.fromEntries(Object.entries(record).reverse()),
    ) as typeof records
    expect(digestOf([...turned].reverse())).toBe(digestOf(records))
  })

  it('changes with the last bit of a number', () => {
    const before = digestOf([fakeRecord('a', 0, { profit: 0.3 })])
    expect(digestOf([fakeRecord('a', 0, { profit: 0.1 + 0.2 })])).not.toBe(before)
  })
})
