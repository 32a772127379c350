export { PLOTLY_FILE } from './plotly-source.ts'
export { renderReport } from './render-report.ts'
export { REPORT, writeReport } from './write-report.ts'
