export { commandText } from './command-text.ts'
export { type ReportOptions, reportAction } from './report-action.ts'
