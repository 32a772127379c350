export { schemaAction } from './schema-action.ts'
