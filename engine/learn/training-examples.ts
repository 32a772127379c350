import { showFeatures } from '../policies/index.ts'
import { ShowWorlds } from './show-worlds.ts'
import { simulateShows } from './simulated-shows.ts'

/** Slots of simulated shows, for learning: one row for each. */
export interface TrainingExamples {
  /** Features, row by row. */
  readonly features: readonly Float64Array[]
  /** Logarithm of volume / plan, in standard deviations from the belief by precision. */
  readonly targets: Float64Array
}

const WORLDS_AT_ONCE = 50

/**
 * Slots of shows of many worlds.
 *
 * @param seed - seed.
 * @param worlds - number of worlds, >= 1.
 * @param onProgress - told the share that is done, and says whether to go on.
 */
export async function trainingExamples(
  seed: number,
  worlds: number,
  onProgress?: (share: number) => boolean,
): Promise<TrainingExamples> {
  const source = new ShowWorlds()
  const features: Float64Array[] = []
  const targets: number[] = []
  for (let index = 0; index < worlds; index++) {
    for (const { observation, seen, volumes } of simulateShows(source, 'training', seed, index)) {
      for (const [slot, { values, belief }] of showFeatures(seen, observation).entries()) {
        features.push(values)
        targets.push(
          (Math.log(volumes[slot] / seen.planned[slot]) - belief.mean) / Math.sqrt(belief.variance),
        )
      }
    }
    if (index % WORLDS_AT_ONCE > 0) continue
    if (onProgress?.((index + 1) / worlds) === false) break
    // Whoever waits, or wants to stop this, is let in between.
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { features, targets: Float64Array.from(targets) }
}
