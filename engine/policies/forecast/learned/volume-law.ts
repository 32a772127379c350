import { QuantileFunction } from './quantile-function.ts'
import { networkQuantiles, type QuantileNetwork } from './quantile-network.ts'
import { type RidgeModel, ridgeMean } from './ridge-model.ts'
import type { SlotFeatures } from './show-features.ts'

/** Law of the logarithm of what a slot sells / its plan, given what is known of it. */
export interface VolumeLaw {
  /** Quantile at a normal score: 0 for the median, 1 for 84 %. */
  at(score: number): number
  /** Mean of volume / plan. */
  readonly ratio: number
  /** Standard deviation of the logarithm, or half of what lies between 16 % and 84 %. */
  readonly spread: number
}

/** Tells the law of a slot from its features: what it learned is where, and how far, the belief by precision goes wrong. */
export type VolumeLearner = (slot: SlotFeatures) => VolumeLaw

/**
 * A linear model as a learner: a normal law around its value, as wide as the belief times a constant.
 *
 * @param model - its weights.
 */
export function ridgeLearner(model: RidgeModel): VolumeLearner {
  return ({ values, belief }) => {
    const unit = Math.sqrt(belief.variance)
    const mean = belief.mean + unit * ridgeMean(model, values)
    const spread = unit * model.spread
    return { at: (score) => mean + spread * score, ratio: Math.exp(mean + spread ** 2 / 2), spread }
  }
}

/**
 * A quantile network as a learner.
 *
 * @param network - its weights.
 */
export function networkLearner(network: QuantileNetwork): VolumeLearner {
  return ({ values, belief }) => {
    const unit = Math.sqrt(belief.variance)
    const quantiles = networkQuantiles(network, values).map((quantile) => belief.mean + unit * quantile)
    const law = new QuantileFunction(network.levels, quantiles)
    return { at: (score) => law.at(score), ratio: law.meanOfExponential(), spread: law.spread() }
  }
}
