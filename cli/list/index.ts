export { listAction } from './list-action.ts'
