import { loadScenario, type Scenario } from '../../../../../scenarios/index.ts'

/** A scenario of the library that histories are laid over: warm-up of a week, measured for a week. */
export const BASE: Scenario = loadScenario('quiet-week')
