import type { Scenario } from '../../../scenarios/index.ts'

/** Parts of a scenario that the proof of the bounds knows. */
const KNOWN: ReadonlySet<string> = new Set([
  'kingtide',
  'model',
  'name',
  'title',
  'description',
  'scale',
  'lotSize',
  'replications',
  'horizon',
  'catalogue',
  'network',
  'demand',
  'promises',
  'waiting',
  'buyers',
  'returns',
  'money',
  'planning',
  'opening',
  'complaints',
  'information',
  'signals',
  'eventOrder',
  'shocks',
  'shockEnsemble',
  'policies',
  'leverCosts',
])

/**
 * Why bounds on profit are not proven for a scenario, as a clause; `null`: they are.
 *
 * @param scenario - the scenario.
 */
export function whyNotProven(scenario: Scenario): string | null {
  const unknown = Object.entries(scenario).find(([part, value]) => value !== undefined && !KNOWN.has(part))
  if (unknown !== undefined) return `the proof does not cover scenarios with ${unknown[0]}`
  if ((scenario.catalogue.substitution ?? 0) > 0) return 'buyers of one good may take another, at its price'
  if ((scenario.returns.perInteraction ?? 0) > 0) return 'how many goods come back depends on the show'
  if (scenario.demand.replay !== undefined) return 'orders of a history may differ from its prices'
  const cheap = scenario.network.factories.find(({ unitCostFactor }) => unitCostFactor < 1)
  if (cheap !== undefined)
    return `factory ${cheap.id} makes a unit for less than its unit cost (unitCostFactor ${cheap.unitCostFactor})`
  return null
}
