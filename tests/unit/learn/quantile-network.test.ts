import * as tf from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { normalQuantile, RandomStream } from '../../../engine/kernel/index.ts'
import { chooseBackend } from '../../../engine/learn/tensor-backend.ts'
import { LEVELS, networkModel, tensorQuantiles, trainNetwork } from '../../../engine/learn/train-network.ts'
import {
  FEATURE_NAMES,
  learnedModels,
  networkQuantiles,
  standardInputs,
} from '../../../engine/policies/index.ts'

beforeAll(async () => {
  await chooseBackend()
})

const stream = new RandomStream('network')
const draw = () => normalQuantile(stream.uniform())

/** A quantity whose spread grows with its first feature. */
function spreading(count: number) {
  const features = Array.from({ length: count }, () => Float64Array.from([2 * stream.uniform() - 1, draw()]))
  const targets = Float64Array.from(features, ([a, b]) => b + Math.exp(a) * draw())
  return { features, targets }
}

describe('the weights that runs use', () => {
  it('are for the features there are', () => {
    const { features, network, ridge } = learnedModels()
    expect(features).toEqual(FEATURE_NAMES)
    for (const { inputs } of [network, ridge]) expect(inputs.centre).toHaveLength(features.length)
  })
})

describe('the network in plain arithmetic', () => {
  it('equals the one in tensors within 1e-5', () => {
    const { network } = learnedModels()
    const width = network.inputs.centre.length
    const rows = Array.from({ length: 200 }, () =>
      network.inputs.centre.map((centre, column) => centre + 1.5 * network.inputs.spread[column] * draw()),
    ).map((row) => Float64Array.from(row))
    const model = networkModel(width, { hidden: [network.layers[0].biases.length], seed: 1 })
    model.setWeights(
      network.layers.flatMap(({ weights, biases }) => [
        tf.tensor2d([...weights], [weights.length / biases.length, biases.length]),
        tf.tensor1d([...biases]),
      ]),
    )
    const inputs = tf.tensor2d(rows.map((row) => [...standardInputs(row, network.inputs)]))
    const tensors = tensorQuantiles(model.predict(inputs) as tf.Tensor).arraySync()
    for (const [index, row] of rows.entries()) {
      for (const [level, value] of networkQuantiles(network, row).entries())
        expect(Math.abs(value - tensors[index][level])).toBeLessThan(1e-5)
    }
  })

  it('never crosses quantiles, whatever its weights', () => {
    for (let trial = 0; trial < 200; trial++) {
      const weights = (count: number) => Array.from({ length: count }, () => 5 * draw())
      const network = {
        levels: LEVELS,
        inputs: { centre: [0, 0], spread: [1, 1] },
        layers: [
          { weights: weights(6), biases: weights(3) },
          { weights: weights(21), biases: weights(7) },
        ],
      }
      const quantiles = networkQuantiles(network, Float64Array.from([draw(), draw()]))
      expect([...quantiles]).toEqual([...quantiles].sort((a, b) => a - b))
    }
  })
})

describe('training', () => {
  const training = { hidden: [12], passes: [0.02, 0.02, 0.02, 0.005, 0.005], batch: 64, seed: 3 }

  it('finds quantiles as often above what comes as they say, where it scatters little and much', async () => {
    const network = await trainNetwork(spreading(6000), training)
    const { features, targets } = spreading(4000)
    for (const side of [-1, 1]) {
      const rows = features.map((_, row) => row).filter((row) => features[row][0] * side > 0)
      for (const [index, level] of LEVELS.entries()) {
        const below = rows.filter((row) => targets[row] <= networkQuantiles(network, features[row])[index])
        // Sampling alone errs by half a point to a point and a half at four standard errors.
        expect(Math.abs(below.length / rows.length - level)).toBeLessThan(0.05)
      }
    }
    const wide = (a: number) => {
      const quantiles = networkQuantiles(network, Float64Array.from([a, 0]))
      return quantiles[6] - quantiles[0]
    }
    // In truth e^0.8 / e^-0.8 = 4.95.
    expect(wide(0.8) / wide(-0.8)).toBeGreaterThan(3.5)
  })

  it('comes to the same weights from the same seed, and keeps no tensors', async () => {
    const examples = spreading(600)
    const before = tf.memory().numTensors
    const once = await trainNetwork(examples, { ...training, passes: [0.01] })
    expect(await trainNetwork(examples, { ...training, passes: [0.01] })).toEqual(once)
    expect(await trainNetwork(examples, { ...training, passes: [0.01], seed: 4 })).not.toEqual(once)
    expect(tf.memory().numTensors).toBe(before)
  })

  it('stops where it is told to', async () => {
    const seen: number[] = []
    await trainNetwork(spreading(200), { ...training, onPass: (done) => seen.push(done) < 2 })
    expect(seen).toEqual([1, 2])
  })
})
