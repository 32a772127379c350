export { NO_PROGRESS, showProgress } from './progress.ts'
