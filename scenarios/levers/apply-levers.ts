import { enablePatches, type Patch, produceWithPatches } from 'immer'
import { deepFreeze } from '../freeze.ts'
import type { LeverDraft, LeverPrice, LeverTarget } from './lever.ts'
import { LeverError } from './lever-error.ts'
import { type ChosenLever, leversText } from './read-levers.ts'

enablePatches()

/** A lever as it was applied, and what it costs at the size of the scenario. */
export interface AppliedLever extends LeverPrice {
  /** Short name. */
  readonly id: string
  /** Name for people. */
  readonly name: string
  /** Strength. */
  readonly dose: number
  /** Unit of the strength. */
  readonly unit: string
  /** Where the cost comes from. */
  readonly costSource: string
}

/** What levers made of a scenario and a policy set. */
export interface LeversApplied extends LeverTarget {
  /** The levers, in their order. */
  readonly levers: readonly AppliedLever[]
  /** Everything they wrote, as JSON patches (RFC 6902, paths as lists). */
  readonly patches: readonly Patch[]
}

/**
 * Applies levers one after another. A strength of `from` changes nothing and costs nothing.
 *
 * @param target - a checked scenario and a policy set; both stay as they are.
 * @param chosen - the levers, each once.
 * @returns the changed scenario and policy set, frozen.
 * @throws {LeverError} if a lever cannot be applied here; says why.
 */
export function applyLevers(target: LeverTarget, chosen: readonly ChosenLever[]): LeversApplied {
  let at: LeverTarget = { scenario: target.scenario, policySet: target.policySet }
  const patches: Patch[] = []
  const levers: AppliedLever[] = []
  for (const { lever, dose } of chosen) {
    const obstacle = lever.obstacle(at)
    if (obstacle !== undefined) throw refusal(leversText([{ lever, dose }]), at, obstacle)
    const price = priceOf({ lever, dose }, at)
    const applied = { id: lever.id, name: lever.name, dose, unit: lever.dose.unit }
    levers.push({ ...applied, ...price, costSource: lever.cost.source })
    if (dose === lever.dose.from) continue
    const [next, written] = produceWithPatches(at, (draft) => {
      lever.recipe(draft as LeverDraft, dose)
      draft.scenario.leverCosts = [...(draft.scenario.leverCosts ?? []), { lever: lever.id, ...price }]
    })
    at = next
    patches.push(...written)
  }
  return deepFreeze({ ...at, levers, patches })
}

function priceOf({ lever, dose }: ChosenLever, target: LeverTarget): LeverPrice {
  if (dose === lever.dose.from) return { capital: 0, runningPerDay: 0 }
  const { capital, runningPerDay } = lever.cost.priceAt(target, dose)
  const { scale } = target.scenario
  return { capital: capital * scale, runningPerDay: runningPerDay * scale }
}

function refusal(text: string, { scenario }: LeverTarget, obstacle: string): LeverError {
  return new LeverError(text, `cannot be applied to ${scenario.name}`, obstacle)
}
