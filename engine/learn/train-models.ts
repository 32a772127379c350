import { FEATURE_NAMES, type LearnedModels } from '../policies/index.ts'
import { fitRidge } from './fit-ridge.ts'
import type { ChosenBackend } from './tensor-backend.ts'
import { trainingExamples } from './training-examples.ts'

/** How models are trained. */
export interface ModelTraining {
  /** Worlds of shows to learn from, >= 20. */
  readonly worlds: number
  /** Seed of worlds, first weights and order of examples. */
  readonly seed: number
  /** Stops the training. */
  readonly signal?: AbortSignal
  /** Told what has been done, as a share of all. */
  readonly onProgress?: (share: number) => void
  /** Told what computes, before it begins. */
  readonly onBackend?: (backend: ChosenBackend) => void
}

/** Units of the one hidden layer: with more it learned its examples by heart. */
const HIDDEN = [24]
const PASSES = [...new Array<number>(6).fill(0.004), ...new Array<number>(4).fill(0.0007)]
const BATCH = 256
const SHARE_OF_EXAMPLES = 0.3

/**
 * Trains the learned forecasts on simulated shows.
 *
 * @param training - how many, and the seed.
 * @returns weights, the same for the same seed on the same backend; `undefined` if it was stopped.
 * @throws {Error} if no backend works.
 */
export async function trainModels({
  worlds,
  seed,
  signal,
  onProgress,
  onBackend,
}: ModelTraining): Promise<LearnedModels | undefined> {
  const isStopped = () => signal?.aborted === true
  // Tensors are large to load, and nothing else needs them.
  const { chooseBackend } = await import('./tensor-backend.ts')
  const { trainNetwork } = await import('./train-network.ts')
  const backend = await chooseBackend()
  onBackend?.(backend)
  const examples = await trainingExamples(seed, worlds, (share) => {
    onProgress?.(SHARE_OF_EXAMPLES * share)
    return !isStopped()
  })
  if (isStopped()) return undefined
  const { model: ridge, penalty } = fitRidge(examples)
  const network = await trainNetwork(examples, {
    hidden: HIDDEN,
    passes: PASSES,
    batch: BATCH,
    seed,
    onPass: (done) => {
      onProgress?.(SHARE_OF_EXAMPLES + ((1 - SHARE_OF_EXAMPLES) * done) / PASSES.length)
      return !isStopped()
    },
  })
  if (isStopped()) return undefined
  return {
    features: FEATURE_NAMES,
    training: { worlds, examples: examples.targets.length, seed, backend: backend.name, penalty },
    ridge: {
      ...ridge,
      inputs: rounded(ridge.inputs),
      weights: ridge.weights.map(short),
      intercept: short(ridge.intercept),
      spread: short(ridge.spread),
    },
    network: { ...network, inputs: rounded(network.inputs) },
  }
}

function rounded({ centre, spread }: LearnedModels['ridge']['inputs']): LearnedModels['ridge']['inputs'] {
  return { centre: centre.map(short), spread: spread.map(short) }
}

/** A file is to be read: seven digits, as single precision has. */
function short(value: number): number {
  return Number(value.toPrecision(7))
}
