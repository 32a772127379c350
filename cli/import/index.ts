export { type ImportOptions, importAction } from './import-action.ts'
