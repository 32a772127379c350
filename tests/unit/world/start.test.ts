import { describe, expect, it } from 'vitest'
import { compile, Run } from '../../../engine/index.ts'
import { DAY } from '../../../engine/kernel/index.ts'
import { PRESETS } from '../../../scenarios/index.ts'
import { loadMinimal } from '../../support/minimal-scenario.ts'
import { SHOCK_MODELS } from '../../support/shock-models.ts'
import { runInput } from '../../support/small-run.ts'

describe('a run that starts at a later midnight', () => {
  it('has its window, shows and sales as much later, and expects as many orders', () => {
    const scenario = loadMinimal()
    const [now, later] = [compile(scenario), compile(scenario, 7 * DAY)]
    expect(later.windowStart - now.windowStart).toBe(7 * DAY)
    expect(later.end - now.end).toBe(7 * DAY)
    expect(later.shows.startsAt[0] - now.shows.startsAt[0]).toBe(7 * DAY)
    expect(later.expectedOrders).toBe(now.expectedOrders)
  })

  it('comes to the same result under every shock', () => {
    const scenario = loadMinimal((input) => {
      input.shocks = Object.fromEntries(PRESETS.map(({ kind }) => [kind, SHOCK_MODELS[kind].shock]))
      input.pricing = { elasticity: 2 }
    })
    const record = (start: number) => ({
      ...new Run(compile(scenario, start), runInput()).finish(),
      eventHash: '',
    })
    expect(record(14 * DAY)).toEqual(record(0))
  })
})
