import { describe, expect, it } from 'vitest'
import {
  type GeneratorSetting,
  JUDGED_RANGES,
  judgedSetting,
  TRAINING_RANGES,
  trainingSetting,
} from '../../../engine/learn/generator-settings.ts'
import { ShowWorlds } from '../../../engine/learn/show-worlds.ts'
import { simulateShows } from '../../../engine/learn/simulated-shows.ts'
import { showFeatures } from '../../../engine/policies/index.ts'

const SETTINGS = Object.keys(JUDGED_RANGES) as GeneratorSetting[]
const UNIFORMS = Array.from({ length: 999 }, (_, index) => (index + 1) / 1000)

describe.each(SETTINGS)('setting %s', (setting) => {
  const [low, high] = JUDGED_RANGES[setting]
  const [from, to] = TRAINING_RANGES[setting]

  it('is judged inside its range and trained outside of it', () => {
    for (const uniform of UNIFORMS) {
      const judged = judgedSetting(setting, uniform)
      expect(judged >= low && judged <= high).toBe(true)
      const trained = trainingSetting(setting, uniform)
      expect(trained >= from && trained <= to).toBe(true)
      expect(trained > low && trained < high).toBe(false)
    }
  })

  it('is trained on values of every side that there is', () => {
    const trained = UNIFORMS.map((uniform) => trainingSetting(setting, uniform))
    expect(trained.some((value) => value <= low)).toBe(from < low)
    expect(trained.some((value) => value >= high)).toBe(to > high)
  })
})

describe('worlds of shows', () => {
  const worlds = new ShowWorlds()

  it('are the same for the same seed, and others for another seed or purpose', () => {
    const volumes = (
      ...world: Parameters<typeof simulateShows> extends [unknown, ...infer Rest] ? Rest : never
    ) => simulateShows(worlds, ...world).map((show) => [...show.volumes])
    expect(volumes('training', 1, 3)).toEqual(volumes('training', 1, 3))
    expect(volumes('training', 1, 3)).not.toEqual(volumes('training', 2, 3))
    expect(volumes('training', 1, 3)).not.toEqual(volumes('judging', 1, 3))
  })

  it('turn out as the belief by precision says: errors in its spreads have mean 0 and are about as large as it', () => {
    const means: number[] = []
    const squares: number[] = []
    for (let index = 0; index < 300; index++) {
      const errors = simulateShows(worlds, 'judging', 1, index).flatMap(({ seen, observation, volumes }) =>
        showFeatures(seen, observation).map(
          ({ belief }, slot) =>
            (Math.log(volumes[slot] / seen.planned[slot]) - belief.mean) / Math.sqrt(belief.variance),
        ),
      )
      means.push(mean(errors))
      squares.push(mean(errors.map((error) => error ** 2)))
    }
    const error = Math.sqrt(mean(means.map((value) => value ** 2)) / means.length)
    expect(Math.abs(mean(means))).toBeLessThan(4 * error)
    // Drift of signals, which the belief knows nothing of, makes it a little larger.
    expect(mean(squares)).toBeGreaterThan(0.9)
    expect(mean(squares)).toBeLessThan(1.2)
  })

  it('have features that tell what there is and leave 0 where there is nothing', () => {
    const [show] = simulateShows(worlds, 'judging', 1, 0)
    const bare = { ...show.seen, readings: show.seen.readings.map((row) => row.map(() => Number.NaN)) }
    const { live: _, ...silent } = bare
    for (const { values, past, belief } of showFeatures(silent, show.observation)) {
      expect([...values.slice(3, -2)].every((value) => value === 0)).toBe(true)
      expect(belief.mean).toBeCloseTo(past.mean, 10)
      expect(belief.variance).toBeCloseTo(past.variance, 10)
    }
  })
})

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
