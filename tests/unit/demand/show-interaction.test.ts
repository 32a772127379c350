import { describe, expect, it } from 'vitest'
import { showInteraction } from '../../../engine/demand/index.ts'
import { showVolumes } from '../../../engine/demand/show-volume.ts'
import { compile, simulate } from '../../../engine/index.ts'
import { Streams } from '../../../engine/kernel/index.ts'
import { loadMinimal } from '../../support/minimal-scenario.ts'
import { runInput } from '../../support/small-run.ts'

const RUNS = 400

function scenario(perInteraction: number | undefined) {
  return compile(
    loadMinimal((input) => {
      input.demand.volume.showVariation = 0.4
      if (perInteraction !== undefined) input.returns.perInteraction = perInteraction
    }),
  )
}

describe('showInteraction', () => {
  it('has mean 0 and standard deviation 1 over shows, and goes with their volume', () => {
    const compiled = scenario(undefined)
    const runs = Array.from({ length: RUNS }, (_, replication) => {
      const streams = new Streams(1, replication)
      return { z: showInteraction(compiled, streams, 0), volume: showVolumes(compiled, streams, 0)[0] }
    })
    const mean = runs.reduce((sum, { z }) => sum + z, 0) / RUNS
    const variance = runs.reduce((sum, { z }) => sum + (z - mean) ** 2, 0) / (RUNS - 1)
    expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(RUNS))
    expect(Math.abs(variance - 1)).toBeLessThan(4 * Math.sqrt(2 / RUNS))
    const volumeWhere = (isLively: boolean) => {
      const some = runs.filter(({ z }) => z > 0 === isLively)
      return some.reduce((sum, { volume }) => sum + volume, 0) / some.length
    }
    expect(volumeWhere(true)).toBeGreaterThan(1.3 * volumeWhere(false))
  })
})

describe('returns that rise with interaction', () => {
  it('are as ever where it is left out or 0', () => {
    const plain = simulate(scenario(undefined), runInput())
    expect(simulate(scenario(0), runInput()).eventHash).toBe(plain.eventHash)
  })

  it('are more after lively shows and fewer after dull ones', () => {
    const plain = scenario(undefined)
    const lively = scenario(0.1168)
    const changes = Array.from({ length: 30 }, (_, replication) => {
      const z = showInteraction(plain, new Streams(1, replication), 0)
      const returned = (compiled: typeof plain) =>
        simulate(compiled, runInput({ replication })).orders.returned
      return { z, change: returned(lively) - returned(plain) }
    }).filter(({ z }) => Math.abs(z) > 0.7)
    expect(changes.length).toBeGreaterThan(8)
    for (const { z, change } of changes) expect(Math.sign(change)).toBe(Math.sign(z))
  })
})
