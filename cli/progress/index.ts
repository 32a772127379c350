export { NO_PROGRESS, type Progress, showProgress } from './progress.ts'
