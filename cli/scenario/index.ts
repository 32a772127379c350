export { readMapping } from './column-mapping.ts'
export { type OpenedScenario, openScenario } from './open-scenario.ts'
export { policySetsOf } from './policy-names.ts'
