import type { ScenarioProblem } from '../errors.ts'
import { type LocatedMap, lookUp, MOST_PROBLEMS, problemAt } from '../load/index.ts'
import { type AnyScenario, isLivestream } from '../schema/index.ts'
import { checkCatalogue } from './catalogue.ts'
import { checkChannels } from './channels.ts'
import { checkContracts } from './contracts.ts'
import { checkDemand } from './demand.ts'
import { checkDistributions } from './distributions.ts'
import type { Check, Finding } from './finding.ts'
import { checkHorizon } from './horizon.ts'
import { checkMood } from './mood.ts'
import { checkPlanningService } from './planning-service.ts'
import { checkPolicies } from './policies.ts'
import { checkPreferences } from './preferences.ts'
import { checkPricing } from './pricing.ts'
import { QUEUE_NETWORK_CHECKS } from './queue-network/index.ts'
import { checkReturnsCentres } from './returns-centres.ts'
import { checkShocks } from './shocks.ts'
import { checkShows } from './shows.ts'
import { checkSlots } from './slots.ts'
import { STOCK_NETWORK_CHECKS } from './stock-network/index.ts'
import { checkUnique } from './unique.ts'
import { checkWarehouses } from './warehouses.ts'
import { checkZones } from './zones.ts'

const CHECKS: readonly Check[] = [
  checkUnique,
  checkHorizon,
  checkCatalogue,
  checkWarehouses,
  checkZones,
  checkReturnsCentres,
  checkShows,
  checkSlots,
  checkDemand,
  checkChannels,
  checkDistributions,
  checkMood,
  checkPlanningService,
  checkContracts,
  checkPolicies,
  checkPricing,
  checkPreferences,
  checkShocks,
]

/**
 * Checks the rules that span several fields.
 *
 * @param scenario - a scenario whose single values are all in order.
 * @param root - the same as it was written, with its places.
 * @returns a problem at each value that breaks a rule; the search stops when there are too many to list.
 */
export function checkScenario(scenario: AnyScenario, root: LocatedMap): ScenarioProblem[] {
  const problems: ScenarioProblem[] = []
  for (const { path, rule, fix } of findingsIn(scenario)) {
    const { place, value } = lookUp(root, path)
    problems.push(problemAt(place, path, value, rule, fix))
    if (problems.length > MOST_PROBLEMS) return problems
  }
  return problems
}

function* findingsIn(any: AnyScenario): Generator<Finding> {
  if (isLivestream(any)) yield* findAll(CHECKS, any)
  else if (any.model === 'queue-network') yield* findAll(QUEUE_NETWORK_CHECKS, any)
  else yield* findAll(STOCK_NETWORK_CHECKS, any)
}

function* findAll<Model extends AnyScenario>(
  checks: readonly ((scenario: Model) => Iterable<Finding>)[],
  scenario: Model,
): Generator<Finding> {
  for (const check of checks) yield* check(scenario)
}
