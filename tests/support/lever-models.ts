import type { Lever, Scenario } from '../../scenarios/index.ts'
import { loadMinimal, type ScenarioInput } from './minimal-scenario.ts'

/** What a lever needs in the small scenario that it is tested on, besides what is there. */
const CHANGES: Readonly<Record<string, (input: ScenarioInput) => void>> = {
  S36: (input) => {
    const kept = { loss: 0.1, accuracy: 0.7, errorSize: 0.5 }
    input.information = { marketplace: { refresh: '3 h', ...kept }, merchant: { refresh: '24 h', ...kept } }
    // Scarce enough that a wrong record matters.
    input.opening.coverDays = 1
  },
}

/** The small scenario that some levers are tested on. */
export function leverModel(...levers: readonly Pick<Lever, 'id'>[]): Scenario {
  return loadMinimal((input) => {
    input.horizon = { warmUp: '2 d', window: '6 d', drain: '20 d' }
    for (const { id } of levers) CHANGES[id]?.(input)
  })
}
