export { validateAction } from './validate-action.ts'
