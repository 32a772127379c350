import type { RunRecord } from '../../run-record.ts'
import type { Law } from './law.ts'
import { runOf, smallRunInput } from './small-runs.ts'
import { read, type ScenarioText, smallScenario } from './small-scenario.ts'

/** The order in which goods are listed is nobody's luck. */
export const PERMUTED_SKUS_LAW: Law = {
  id: 'permuted-skus',
  statement:
    'Listing the goods in another order leaves every indicator and every event of every run as it was.',
  source: 'symmetry: luck, ties and sums go by the names of goods',
  cases: 150,
  quickCases: 20,
  fault: 'they go by the place of goods in the list',
  examine: (choose, isSpoiled) => {
    const scenario = smallScenario(choose)
    const input = smallRunInput(choose)
    const others = permuted(scenario, choose.whole(1, 5))
    const before = runOf(read(scenario), input)
    const after = runOf(read(isSpoiled ? namedByPlace(others) : others), input)
    return differenceOf(before, after)
  },
}

/** Goods in another order: the `number`-th rotation of them, back to front for odd numbers. */
function permuted(scenario: ScenarioText, number: number): ScenarioText {
  const { skus } = scenario.catalogue
  const turned = skus.map((_, place) => skus[(place + (number >> 1)) % skus.length])
  return withGoods(scenario, number % 2 === 1 ? turned.reverse() : turned)
}

/** Gives goods the names of their places, as if these were all that the run knew of them. */
function namedByPlace(scenario: ScenarioText): ScenarioText {
  const { skus } = scenario.catalogue
  const nameOf = new Map(skus.map(({ id }, place) => [id, `sku-${place}`]))
  const slots = scenario.demand.slots.map((slot) => ({ ...slot, sku: nameOf.get(slot.sku) as string }))
  const renamed = skus.map((sku, place) => ({
    ...sku,
    id: `sku-${place}`,
    ...(sku.companion === undefined ? {} : { companion: nameOf.get(sku.companion) as string }),
  }))
  return withGoods({ ...scenario, demand: { ...scenario.demand, slots } }, renamed)
}

function withGoods(scenario: ScenarioText, skus: ScenarioText['catalogue']['skus']): ScenarioText {
  return { ...scenario, catalogue: { ...scenario.catalogue, skus } }
}

function differenceOf(before: RunRecord, after: RunRecord): string | null {
  if (JSON.stringify(before) === JSON.stringify(after)) return null
  const indicator = Object.entries(before.kpis).find(
    ([key, value]) => after.kpis[key as keyof RunRecord['kpis']] !== value,
  )
  return indicator === undefined
    ? `events end in ${after.eventHash} and not ${before.eventHash}`
    : `${indicator[0]} is ${after.kpis[indicator[0] as keyof RunRecord['kpis']]} and not ${indicator[1]}`
}
