import { type InputScale, standardInputs } from './standard-inputs.ts'

/** A layer: every unit sees all inputs. */
export interface DenseLayer {
  /** Weights, input x unit, row by row. */
  readonly weights: readonly number[]
  /** One for each unit. */
  readonly biases: readonly number[]
}

/** A network that tells quantiles, as it is kept in a file. */
export interface QuantileNetwork {
  /** Probabilities of the quantiles, ascending; the middle one is the median. */
  readonly levels: readonly number[]
  /** How inputs are scaled. */
  readonly inputs: InputScale
  /** Hidden layers with tanh, and one linear layer at the end. */
  readonly layers: readonly DenseLayer[]
}

/**
 * Quantiles of a network: the median, and steps away from it that are positive whatever the weights, so that quantiles
 * never cross. Plain arithmetic in double precision in a fixed order: the same digits on every machine.
 *
 * @param network - weights.
 * @param features - of one slot.
 * @returns by level, ascending.
 * @see Cannon (2018), Non-crossing nonlinear regression quantiles by monotone composite quantile regression neural
 *   network, Stochastic Environmental Research and Risk Assessment 32, for quantiles that cannot cross.
 */
export function networkQuantiles(network: QuantileNetwork, features: Float64Array): Float64Array {
  let values = standardInputs(features, network.inputs)
  for (const [index, layer] of network.layers.entries()) {
    values = dense(layer, values)
    if (index < network.layers.length - 1) values = values.map(Math.tanh)
  }
  return ascending(values)
}

/** Outputs of a layer before its activation. */
function dense({ weights, biases }: DenseLayer, inputs: Float64Array): Float64Array {
  const outputs = Float64Array.from(biases)
  for (let input = 0; input < inputs.length; input++) {
    for (let unit = 0; unit < outputs.length; unit++) {
      outputs[unit] += inputs[input] * weights[input * outputs.length + unit]
    }
  }
  return outputs
}

function ascending(raw: Float64Array): Float64Array {
  const middle = (raw.length - 1) / 2
  const quantiles = raw.slice()
  for (let index = middle + 1; index < raw.length; index++) {
    quantiles[index] = quantiles[index - 1] + softplus(raw[index])
  }
  for (let index = middle - 1; index >= 0; index--) {
    quantiles[index] = quantiles[index + 1] - softplus(raw[index])
  }
  return quantiles
}

function softplus(value: number): number {
  return Math.max(value, 0) + Math.log1p(Math.exp(-Math.abs(value)))
}
