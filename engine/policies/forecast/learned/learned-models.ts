import { readFileSync } from 'node:fs'
import type { QuantileNetwork } from './quantile-network.ts'
import type { RidgeModel } from './ridge-model.ts'

/** What was learned, and from what. */
export interface LearnedModels {
  /** Names of the features both read, in their order. */
  readonly features: readonly string[]
  /** Linear model. */
  readonly ridge: RidgeModel
  /** Network. */
  readonly network: QuantileNetwork
  /** How they came about. */
  readonly training: {
    /** Simulated worlds of shows. */
    readonly worlds: number
    /** Slots in them. */
    readonly examples: number
    /** Seed of worlds, first weights and order of examples. */
    readonly seed: number
    /** What computed the network: `tensorflow`, `wasm` or `cpu`. */
    readonly backend: string
    /** Penalty of the linear model, chosen by generalised cross-validation. */
    readonly penalty: number
  }
}

const FILE = new URL('./learned-models.json', import.meta.url)

let loaded: LearnedModels | undefined

/** The weights that runs use; the file is read once. */
export function learnedModels(): LearnedModels {
  loaded ??= JSON.parse(readFileSync(FILE, 'utf8')) as LearnedModels
  return loaded
}
