import type { KnownNumber, NumbersCheck } from '../check.ts'
import { scenarioExperiment } from '../scenario-experiment.ts'

const STAGES = ['retailer', 'wholesaler', 'distributor', 'factory']
const WEEKS = 36

/** Costs of the game by stage when every stage plays by a rule. */
function costs(policyOf: (stage: number) => object): readonly number[] {
  const nodes = Object.fromEntries(STAGES.map((name, stage) => [name, { policy: policyOf(stage) }]))
  const { observe } = scenarioExperiment({
    scenario: 'classic/beer-game',
    changes: { nodes },
    replications: 2,
  })
  const measures = observe(1, 0)
  return STAGES.map((name) => (measures[`${name}.cost`] as number) * WEEKS)
}

function named(game: string, printed: readonly string[], policyOf: (stage: number) => object): KnownNumber[] {
  return costs(policyOf).map((computed, stage) => ({
    name: `${game}: ${STAGES[stage]}`,
    printed: printed[stage] as string,
    computed,
  }))
}

const benchmark = {
  kind: 'anchor-and-adjust',
  smoothing: 0,
  stockAdjustment: 1,
  supplyLineWeight: 1,
  initialForecast: 4,
  anchoredPeriods: 4,
}
const averageSubject = {
  ...benchmark,
  smoothing: 0.36,
  stockAdjustment: 0.26,
  supplyLineWeight: 0.34,
  desiredStock: 17,
}
const desired = (stage: number): number => (stage === 3 ? 20 : 28)

/** The beer game, played by rules. */
export const BEER_GAME_CHECKS: readonly NumbersCheck[] = [
  {
    kind: 'numbers',
    id: 'beer-game/costs',
    family: 'beer-game',
    source:
      'Sterman (1989), Management Science 35(3): benchmark 204 in all; other rules recomputed independently',
    statement: 'Five rules of play cost each stage what the board costs it.',
    numbers: () => [
      ...named('benchmark', ['46.0', '50.0', '54.0', '54.0'], (stage) => ({
        ...benchmark,
        desiredStock: desired(stage),
      })),
      ...named('benchmark from week 1', ['36.0', '44.0', '52.0', '48.0'], (stage) => ({
        ...benchmark,
        anchoredPeriods: 0,
        desiredStock: desired(stage),
      })),
      ...named('pass-through', ['330.0', '242.0', '154.0', '66.0'], () => ({ kind: 'pass-through' })),
      ...named('base stock', ['36.0', '44.0', '52.0', '114.0'], (stage) => ({
        kind: 'base-stock',
        baseStockLevel: stage === 3 ? 28 : 32,
      })),
      {
        name: 'average subject: all stages',
        printed: '2479.477628',
        computed: costs(() => averageSubject).reduce((sum, cost) => sum + cost, 0),
      },
      { name: 'average subject: retailer', printed: '280.268006', computed: costs(() => averageSubject)[0] },
    ],
  },
]
