import type { RunRecord } from '../../run-record.ts'
import type { Choose } from './choose.ts'
import { runOf, smallRunInput } from './small-runs.ts'
import { read, type ScenarioText, smallScenario } from './small-scenario.ts'

/**
 * A property that holds in expectation and not path by path: each generated scenario is run as it is and changed, with
 * the same luck, and the mean of the differences is looked at. How often a single path goes the other way is reported.
 */
export interface ExpectationLaw {
  /** Name, unique among the laws. */
  readonly id: string
  /** The property, in one sentence. */
  readonly statement: string
  /** Why it must hold in expectation, and why it need not path by path. */
  readonly source: string
  /** Cases in a whole proof. */
  readonly cases: number
  /** Cases under `--quick`. */
  readonly quickCases: number
  /** The fault that must break it, in a few words. */
  readonly fault: string
  /** `equal`: the mean difference is 0; `at-most`: it is at most 0. */
  readonly relation: 'equal' | 'at-most'
  /** What is compared, in words. */
  readonly measured: string
  /** Reads it from a record; `null` if it is undefined in the run. */
  readonly measure: (record: RunRecord) => number | null
  /** The changed scenario; `isSpoiled`: with the fault. */
  readonly change: (scenario: ScenarioText, isSpoiled: boolean) => ScenarioText
}

/** Delivery takes no longer with more capacity, in expectation. */
export const MORE_CAPACITY_LAW: ExpectationLaw = {
  id: 'more-capacity',
  statement:
    'In a network, half as much picking and packing capacity again makes delivery no slower in expectation.',
  source:
    'monotonicity in expectation; path by path it may fail, as a parcel that is ready earlier can take the place of another',
  cases: 400,
  quickCases: 60,
  fault: 'capacity is cut to a quarter',
  relation: 'at-most',
  measured: 'mean lead time, h',
  measure: ({ kpis }) => kpis.leadTimeHours,
  change: (scenario, isSpoiled) => {
    const factor = isSpoiled ? 0.25 : 1.5
    const warehouses = scenario.network.warehouses.map((warehouse) => ({
      ...warehouse,
      pickUnitsPerHour: warehouse.pickUnitsPerHour * factor,
      packParcelsPerHour: warehouse.packParcelsPerHour * factor,
    }))
    return { ...scenario, network: { ...scenario.network, warehouses } }
  },
}

/**
 * Changed minus unchanged in one generated case.
 *
 * @param law - the law.
 * @param choose - makes the choices.
 * @param isSpoiled - whether the fault is put in.
 * @returns the difference; `null` if it is undefined in a run.
 */
export function differenceIn(law: ExpectationLaw, choose: Choose, isSpoiled: boolean): number | null {
  const scenario = smallScenario(choose)
  const input = smallRunInput(choose)
  const before = law.measure(runOf(read(scenario), input))
  const after = law.measure(runOf(read(law.change(scenario, isSpoiled)), input))
  return before === null || after === null ? null : after - before
}
