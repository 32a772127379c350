import { POLICY_SETS, type Scenario } from '../../../scenarios/index.ts'
import { DAY, HOUR } from '../../kernel/index.ts'
import { Run } from '../../run.ts'
import type { RunRecord } from '../../run-record.ts'
import { compile } from '../../world/index.ts'
import type { Law } from './law.ts'
import { type SmallRunInput, smallRunInput } from './small-runs.ts'
import { read, smallScenario } from './small-scenario.ts'

/** What is left of a run when its dates are taken away. */
interface Undated {
  /** Of every step of an order: state, luck, orders, and time since the start, ms. */
  readonly steps: readonly number[]
  /** Without the hash over times, and without the hours at which courses begin. */
  readonly record: RunRecord
}

/** A whole scenario that comes days or weeks later ends as it would have, so much later. */
export const LATER_SCENARIO_LAW: Law = {
  id: 'later-scenario',
  statement:
    'A whole scenario, with its stock, shows, buyers and trucks, that comes whole days or weeks later has every step of every order as much later, and the same result.',
  source: 'everything repeats every day, and luck is counted from the window',
  cases: 120,
  quickCases: 15,
  fault: 'it comes an hour more than whole days later',
  examine: (choose, isSpoiled) => {
    const scenario = read(smallScenario(choose))
    const input = smallRunInput(choose)
    const days = choose.one([1, 7, 28, choose.whole(1, 400)])
    const before = undated(scenario, input, 0)
    const after = undated(scenario, input, days * DAY + (isSpoiled ? HOUR : 0))
    const step = before.steps.findIndex((value, place) => after.steps[place] !== value)
    if (step >= 0 || before.steps.length !== after.steps.length)
      return `${days} days later step ${Math.floor(step / STEP)} of the orders is another`
    return JSON.stringify(before.record) === JSON.stringify(after.record)
      ? null
      : `${days} days later the steps are the same, and the results are not`
  },
}

/** Numbers that are kept of a step. */
const STEP = 4

function undated(scenario: Scenario, input: SmallRunInput, start: number): Undated {
  const steps: number[] = []
  const append = (state: number, _: number, luck: number, orders: number, at: number): void => {
    steps.push(state, luck, orders, at - start)
  }
  const policySet = POLICY_SETS[input.policyName]
  const run = new Run(compile(scenario, start), { ...input, policySet, seed: 1, log: { append } })
  return { steps, record: { ...run.finish(), eventHash: '' } }
}
