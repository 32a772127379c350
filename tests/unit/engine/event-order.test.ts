import { describe, expect, it } from 'vitest'
import { Run } from '../../../engine/index.ts'
import { BAND, bandRanks } from '../../../engine/world/index.ts'
import { EVENT_BANDS } from '../../../scenarios/index.ts'
import { compileMinimal, runInput } from '../../support/small-run.ts'

describe('order of events at the same millisecond', () => {
  it('has the same names in scenarios and in the engine', () => {
    expect(Object.keys(BAND)).toEqual([...EVENT_BANDS])
    expect(bandRanks(undefined)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })

  it('gives every band its place in the order', () => {
    expect(bandRanks([...EVENT_BANDS].reverse())).toEqual([7, 6, 5, 4, 3, 2, 1, 0])
  })

  it('is the usual one when a scenario does not tell, and changes a run when it tells another', () => {
    const hashOf = (eventOrder?: (typeof EVENT_BANDS)[number][]) => {
      const compiled = compileMinimal((input) => {
        if (eventOrder !== undefined) input.eventOrder = eventOrder
      })
      const run = new Run(compiled, runInput())
      while (run.step()) run.audit()
      return run.finish().eventHash
    }
    const usual = hashOf()
    expect(hashOf([...EVENT_BANDS])).toBe(usual)
    expect(hashOf([...EVENT_BANDS].reverse())).not.toBe(usual)
  })
})
