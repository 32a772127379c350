import { describe, expect, it } from 'vitest'
import { normalDensity, normalQuantile, RandomStream } from '../../../engine/kernel/index.ts'
import { pinballLoss, scoresOf } from '../../../engine/learn/forecast-scores.ts'
import { compareForecasters } from '../../../engine/learn/index.ts'
import { judgedForecasters } from '../../../engine/learn/judged-forecasts.ts'
import { ShowWorlds } from '../../../engine/learn/show-worlds.ts'
import { simulateShows } from '../../../engine/learn/simulated-shows.ts'
import { learnedModels } from '../../../engine/policies/index.ts'

const options = { models: learnedModels(), worlds: 40, seed: 3, criticalRatio: 0.7 }

describe('pinball loss', () => {
  it('is on the mean, at its own quantile of a normal law, the density there', () => {
    const stream = new RandomStream('pinball')
    for (const level of [0.1, 0.5, 0.9]) {
      const quantile = normalQuantile(level)
      const losses = Array.from({ length: 20_000 }, () =>
        pinballLoss(level, normalQuantile(stream.uniform()), quantile),
      )
      expect(Math.abs(mean(losses) - normalDensity(quantile))).toBeLessThan(0.02)
    }
  })

  it('is least at its own quantile', () => {
    const stream = new RandomStream('least')
    const values = Array.from({ length: 5000 }, () => normalQuantile(stream.uniform()))
    const lossAt = (quantile: number) => mean(values.map((value) => pinballLoss(0.8, value, quantile)))
    const best = normalQuantile(0.8)
    expect(lossAt(best)).toBeLessThan(lossAt(best - 0.3))
    expect(lossAt(best)).toBeLessThan(lossAt(best + 0.3))
  })
})

describe('scores of a world', () => {
  it('are none where everything is foreseen, and all of it where nothing is', () => {
    const shows = simulateShows(new ShowWorlds(), 'judging', 1, 0)
    const foretelling = (share: number) => ({
      kind: 'plan' as const,
      foretell: () =>
        shows.map(({ seen, volumes }) =>
          seen.planned.map((planned, slot) => {
            const ratio = (share * volumes[slot]) / planned
            return { ratio, quantile: () => ratio }
          }),
        ),
    })
    const perfect = scoresOf(foretelling(1), shows, [0.1, 0.9], 0.7)
    expect(perfect.errors / perfect.wanted).toBeCloseTo(0, 12)
    expect(perfect.cost / perfect.wanted).toBeCloseTo(0, 12)
    const nothing = scoresOf(foretelling(0), shows, [0.1, 0.9], 0.7)
    expect(nothing.errors / nothing.wanted).toBeCloseTo(1, 12)
    expect(nothing.cost / nothing.wanted).toBeCloseTo(0.7, 12)
    expect(nothing.pinball / nothing.wanted).toBeCloseTo(0.5, 12)
    expect(nothing.inside).toBe(0)
  })
})

describe('a comparison of forecasts', () => {
  it('is the same twice, and its figures are ratios of sums over all worlds', async () => {
    const comparison = await compareForecasters(options)
    expect(await compareForecasters(options)).toEqual(comparison)
    const [average] = judgedForecasters(options.models)
    const worlds = new ShowWorlds()
    const scores = Array.from({ length: options.worlds }, (_, index) =>
      scoresOf(average, simulateShows(worlds, 'judging', 3, index), options.models.network.levels, 0.7),
    )
    const sumOf = (part: 'errors' | 'wanted') => scores.reduce((sum, world) => sum + world[part], 0)
    expect(comparison?.scores[0].wape.mean).toBeCloseTo(sumOf('errors') / sumOf('wanted'), 12)
  })

  it('names the one that costs least, and the simplest of those that cannot be told apart from it', async () => {
    const { scores, winner, level, recommended } = (await compareForecasters(options)) as NonNullable<
      Awaited<ReturnType<typeof compareForecasters>>
    >
    const least = scores.reduce((best, score) => (score.cost.mean < best.cost.mean ? score : best))
    expect(winner).toBe(least.kind)
    expect(least.aboveWinner).toBeNull()
    expect(level).not.toContain('moving-average')
    const kinds = scores.map(({ kind }) => kind)
    expect(recommended).toBe(kinds.find((kind) => kind === winner || level.includes(kind)))
    for (const kind of ['fused-signals', 'ridge', 'quantile-network']) {
      const { wape, coverage } = scores[kinds.indexOf(kind as 'ridge')]
      expect(wape.mean).toBeLessThan(0.6 * scores[0].wape.mean)
      expect(Math.abs(coverage.mean - 0.9)).toBeLessThan(0.05)
    }
  })

  it('can be stopped', async () => {
    expect(await compareForecasters({ ...options, signal: AbortSignal.abort() })).toBeUndefined()
  })
})

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
