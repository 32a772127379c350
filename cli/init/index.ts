export { type InitOptions, initAction } from './init-action.ts'
