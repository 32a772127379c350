export { type JsonSchema, scenarioJsonSchema } from './scenario-json-schema.ts'
