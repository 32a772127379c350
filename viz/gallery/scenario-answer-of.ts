import { compile } from '../../engine/index.ts'
import { comparedByDefault, LEVERS, policySetsOf, type Scenario } from '../../scenarios/index.ts'
import type { LeverAnswer, ScenarioAnswer } from '../answers/index.ts'
import { demandByHour } from './demand-by-hour.ts'

const DAY = 86_400_000

/**
 * What a gallery tells of a scenario before it is run.
 *
 * @param id - name by which it is started.
 * @param scenario - checked scenario.
 */
export function scenarioAnswerOf(id: string, scenario: Scenario): ScenarioAnswer {
  const compiled = compile(scenario)
  const { windowStart, windowEnd, shows, network, skus } = compiled
  const compared = comparedByDefault(scenario)
  return {
    id,
    title: scenario.title,
    description: scenario.description.trim(),
    orders: Math.round(compiled.expectedOrders),
    skus: skus.count,
    factories: scenario.network.factories.length,
    warehouses: network.warehouses,
    zones: network.zones,
    shows: shows.startsAt.filter((at) => at >= windowStart && at < windowEnd).length,
    days: Math.round((windowEnd - windowStart) / DAY),
    demandByHour: demandByHour(compiled).map((units) => Math.round(units * 10) / 10),
    replications: scenario.replications,
    policies: Object.entries(policySetsOf(scenario)).map(([name, { description }]) => ({
      name,
      description,
      isDefault: compared.includes(name),
    })),
    levers: leversOn(scenario),
  }
}

function leversOn(scenario: Scenario): LeverAnswer[] {
  const policySet = policySetsOf(scenario)[comparedByDefault(scenario)[0]]
  return LEVERS.map(({ id, name, description, dose, obstacle }) => ({
    id,
    name,
    description,
    meaning: dose.meaning,
    from: dose.from,
    to: dose.to,
    strength: dose.default,
    obstacle: obstacle({ scenario, policySet }) ?? null,
  }))
}
