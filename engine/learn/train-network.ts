import * as tf from '@tensorflow/tfjs-core'
import * as layers from '@tensorflow/tfjs-layers'
import { RandomStream } from '../kernel/index.ts'
import { type QuantileNetwork, standardInputs } from '../policies/index.ts'
import { inputScaleOf } from './input-scale.ts'
import type { TrainingExamples } from './training-examples.ts'

/** Probabilities of the quantiles a network tells. */
export const LEVELS: readonly number[] = Object.freeze([0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95])

const MIDDLE = (LEVELS.length - 1) / 2

/** How a network is trained. */
export interface NetworkTraining {
  /** Units of each hidden layer. */
  readonly hidden: readonly number[]
  /** Passes over all examples, each with a step length. */
  readonly passes: readonly number[]
  /** Examples of a step. */
  readonly batch: number
  /** Seed of first weights and order of examples. */
  readonly seed: number
  /** Told after each pass: passes done, and the mean pinball loss in it; says whether to go on. */
  readonly onPass?: (done: number, loss: number) => boolean
}

/**
 * Trains a network to tell quantiles, on the backend in use, by the pinball loss. The same seed on the same backend gives
 * the same weights.
 *
 * @param examples - rows.
 * @param training - size and course.
 * @see Koenker & Bassett (1978), Regression quantiles, Econometrica 46(1), for the loss; Kingma & Ba (2015), Adam, for
 *   the steps.
 */
export async function trainNetwork(
  { features, targets }: TrainingExamples,
  training: NetworkTraining,
): Promise<QuantileNetwork> {
  const stream = new RandomStream(`order of examples of seed ${training.seed}`)
  const inputs = inputScaleOf(features)
  const rows = features.map((values) => standardInputs(values, inputs))
  const model = networkModel(inputs.centre.length, training)
  const order = rows.map((_, row) => row)
  let optimizer = tf.train.adam(training.passes[0])
  model.compile({ optimizer, loss: pinballLoss })
  for (const [pass, step] of training.passes.entries()) {
    if (pass > 0 && step !== training.passes[pass - 1]) {
      optimizer.dispose()
      optimizer = tf.train.adam(step)
      model.compile({ optimizer, loss: pinballLoss })
    }
    shuffle(order, stream)
    const loss = await onePass(model, rows, targets, order, training.batch)
    if (training.onPass?.(pass + 1, loss) === false) break
  }
  const network = { levels: LEVELS, inputs, layers: model.layers.map(plainLayer) }
  optimizer.dispose()
  model.dispose()
  return network
}

/**
 * Hidden layers with tanh and a linear one, whose outputs {@link tensorQuantiles} makes quantiles of.
 *
 * @param inputs - number of features.
 * @param training - size and seed.
 */
export function networkModel(
  inputs: number,
  { hidden, seed }: Pick<NetworkTraining, 'hidden' | 'seed'>,
): layers.Sequential {
  const model = layers.sequential()
  for (const [index, units] of [...hidden, LEVELS.length].entries()) {
    model.add(
      layers.layers.dense({
        units,
        activation: index < hidden.length ? 'tanh' : 'linear',
        kernelInitializer: layers.initializers.glorotUniform({ seed: 1000 * seed + index }),
        ...(index === 0 ? { inputShape: [inputs] } : {}),
      }),
    )
  }
  return model
}

async function onePass(
  model: layers.Sequential,
  rows: readonly Float64Array[],
  targets: Float64Array,
  order: readonly number[],
  batchSize: number,
): Promise<number> {
  const width = rows[0].length
  const shuffled = new Float32Array(rows.length * width)
  for (const [place, row] of order.entries()) shuffled.set(rows[row], place * width)
  const inputs = tf.tensor2d(shuffled, [rows.length, width])
  // Every quantile is held against the same value.
  const repeated = Float32Array.from(
    { length: rows.length * LEVELS.length },
    (_, cell) => targets[order[Math.floor(cell / LEVELS.length)]],
  )
  const target = tf.tensor2d(repeated, [rows.length, LEVELS.length])
  // The order comes from our own stream: theirs has no seed.
  const { history } = await model.fit(inputs, target, { batchSize, epochs: 1, shuffle: false, verbose: 0 })
  tf.dispose([inputs, target])
  return history['loss'][0] as number
}

/** Mean over examples and levels. */
function pinballLoss(target: tf.Tensor, outputs: tf.Tensor): tf.Tensor {
  const levels = tf.tensor1d([...LEVELS])
  const above = tf.sub(target, tensorQuantiles(outputs))
  return tf.mean(tf.maximum(tf.mul(levels, above), tf.mul(tf.sub(levels, 1), above)))
}

/**
 * Quantiles from the outputs of the last layer: what `networkQuantiles` computes without tensors.
 *
 * @param outputs - row by row.
 */
export function tensorQuantiles(outputs: tf.Tensor): tf.Tensor2D {
  const middle = tf.tensor1d(LEVELS.map((_, index) => (index === MIDDLE ? 1 : 0)))
  const parts = tf.add(tf.mul(outputs, middle), tf.mul(tf.softplus(outputs), tf.sub(1, middle)))
  return tf.matMul(parts as tf.Tensor2D, stepsFromMedian())
}

/** Adds up steps from the median outwards. */
function stepsFromMedian(): tf.Tensor2D {
  const entry = (part: number, level: number): number => {
    if (part === MIDDLE) return 1
    if (part > MIDDLE) return level >= part ? 1 : 0
    return level <= part ? -1 : 0
  }
  return tf.tensor2d(LEVELS.map((_, part) => LEVELS.map((__, level) => entry(part, level))))
}

function plainLayer(layer: layers.layers.Layer): QuantileNetwork['layers'][number] {
  const [weights, biases] = layer.getWeights()
  return { weights: rounded(weights), biases: rounded(biases) }
}

/** Single precision has no more digits. */
function rounded(tensor: tf.Tensor): number[] {
  return Array.from(tensor.dataSync(), (value) => Number(value.toPrecision(7)))
}

function shuffle(order: number[], stream: RandomStream): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(stream.uniform() * (last + 1))
    const kept = order[last]
    order[last] = order[other]
    order[other] = kept
  }
}
