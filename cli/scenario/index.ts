export { readMapping } from './column-mapping.ts'
export { openScenario } from './open-scenario.ts'
