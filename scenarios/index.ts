export {
  describeProblem,
  type JsonValue,
  ScenarioError,
  type ScenarioProblem,
} from './errors.ts'
export * from './import/index.ts'
export { type JsonSchema, scenarioJsonSchema } from './json-schema/index.ts'
export * from './levers/index.ts'
export { type LibraryEntry, listClassicScenarios, listScenarios } from './library.ts'
export {
  loadAnyScenario,
  loadScenario,
  modelOfScenario,
  readAnyScenarioText,
  readScenario,
  readScenarioText,
} from './load.ts'
export { comparedByDefault, POLICY_SETS, policySetsOf } from './policy-sets.ts'
export * from './schema/index.ts'
export * from './shocks/index.ts'
export { starterScenario } from './starter.ts'
export { type Validation, validateScenario } from './validate.ts'
